import * as fc from "fast-check";
import { expect, test } from "vitest";
import { keepScripts } from "../../references/languages/single-file-components.ts";
import { engineFromNodeModules } from "./engine.ts";
import { checkReferences } from "./marked-source.ts";

const engine = await engineFromNodeModules();
const check = (source: string) => checkReferences(engine, "vue", source);

test("the scripts of a component are read, and nothing around them", () =>
  check(`<template><p title="process.env.A">process.env.B</p></template>
<!-- <script>process.env.C</script> -->
<script lang="ts" generic="T extends Record<string, string>">
const { ‹D› } = import.meta.env as Env;
</script>
<script setup lang="ts">
const key: string = process.env.‹E›!;
</script>
<style>.a { content: "process.env.F" }</style>`));

test("a script that is not closed yet is read to the end", () => check("<script>\nprocess.env.‹A›;\n"));
test("a script without content has none", () => check(`<script src="./a.js" />process.env.A`));
test("svelte's scripts are read the same way", () =>
  checkReferences(engine, "svelte", "<script context='module'>process.env.‹A›</script>{process.env.B}"));

test("lines and offsets stay as they are", () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("<script>", "</script>", "<!--", "-->", "a", "\n", "\r\n", "🔑", '"', " >")),
      (pieces) => {
        const text = pieces.join("");
        const kept = keepScripts(text);
        expect(kept).toHaveLength(text.length);
        for (let at = 0; at < text.length; at++) expect([text[at], " "]).toContain(kept[at]);
        expect(kept.split("\n")).toHaveLength(text.split("\n").length);
      },
    ),
  ));
