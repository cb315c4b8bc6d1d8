import { expect, test } from "vitest";
import { shown } from "./check.ts";

test("a string becomes the environment's variable, which is there for sure in types", () =>
  expect(shown("typescript", `const key: string = "‹abc›";`)).toMatchInlineSnapshot(`
    "const key: string = process.env.API_KEY!;
    ---
    "abc""
  `));

test("without types nothing is asserted", () =>
  expect(shown("javascript", `const key = '‹abc›';`)).toMatchInlineSnapshot(`
    "const key = process.env.API_KEY;
    ---
    "abc""
  `));

test("a constant of a literal type is one no more", () =>
  expect(shown("typescript", `const key = "abc‸" as const;`)).toMatchInlineSnapshot(`
    "const key = process.env.API_KEY!;
    ---
    "abc""
  `));

test("a part of a template is computed in it", () =>
  expect(shown("typescript", `f(\`Bearer ‹abc›\`)`)).toMatchInlineSnapshot(`
    "f(\`Bearer \${process.env.API_KEY}\`)
    ---
    "abc""
  `));

test("a part of a string is joined with the rest", () =>
  expect(shown("typescript", `f({ Authorization: "Bearer ‹abc›", x: "‹abc›".length })`))
    .toMatchInlineSnapshot(`
    "f({ Authorization: "Bearer " + process.env.API_KEY, x: "abc".length })
    ---
    "abc""
  `));

test("a sum keeps its meaning beside a member", () =>
  expect(shown("typescript", `f("Bearer ‹abc› x".length)`)).toMatchInlineSnapshot(`
    "f(("Bearer " + process.env.API_KEY + " x").length)
    ---
    "abc""
  `));

test("strings that are joined are one value", () =>
  expect(shown("typescript", `f("‹sk_" + "abc›")`)).toMatchInlineSnapshot(`
    "f(process.env.API_KEY!)
    ---
    "sk_abc""
  `));

test("a URL with a password in it is taken as a whole", () =>
  expect(shown("typescript", `f("postgres://me:‹abc›@db/shop")`)).toMatchInlineSnapshot(`
    "f(process.env.API_KEY!)
    ---
    "postgres://me:abc@db/shop""
  `));

test("the read is that of the file", () =>
  expect(shown("typescript", `import.meta.env.VITE_A; f("‹abc›")`)).toMatchInlineSnapshot(`
    "import.meta.env.VITE_A; f(import.meta.env.API_KEY)
    ---
    "abc""
  `));

test("and so is that of other runtimes", () =>
  expect(shown("typescript", `Deno.env.get("A"); f("‹abc›")`)).toMatchInlineSnapshot(`
    "Deno.env.get("A"); f(Deno.env.get("API_KEY")!)
    ---
    "abc""
  `));

test("a name that is no identifier is an index", () =>
  expect(shown("typescript", `f("‹abc›")`, "a-b")).toMatchInlineSnapshot(`
    "f(process.env["a-b"]!)
    ---
    "abc""
  `));

test("an attribute of JSX becomes an expression", () =>
  expect(shown("typescriptreact", `<A key="a‸b" />`)).toMatchInlineSnapshot(`
    "<A key={process.env.API_KEY!} />
    ---
    "ab""
  `));

test("the script of a component, whatever its language", () =>
  expect(
    shown(
      "vue",
      `<template><p title="x"></p></template>
<script>
const a = "‹b›";
</script>`,
    ),
  ).toMatchInlineSnapshot(`
  "<template><p title="x"></p></template>
  <script>
  const a = process.env.API_KEY;
  </script>
  ---
  "b""
`));

test("outside of the scripts there is no literal", () =>
  expect(
    shown(
      "vue",
      `<script>
const a = 1;
</script><p title="‹b›">`,
    ),
  ).toMatchInlineSnapshot(`"no literal"`));

test("a template that computes can only be taken in parts", () =>
  expect(shown("typescript", `f(\`a‸\${b}\`)`)).toMatchInlineSnapshot(
    `"A part of this text is computed, so that the vault cannot hold it."`,
  ));

test("a tagged template", () =>
  expect(shown("typescript", `f(sql\`a‸\`)`)).toMatchInlineSnapshot(
    `"A tag makes something else of this text."`,
  ));

test("an enum", () =>
  expect(shown("typescript", `enum A { B = "‸a" }`)).toMatchInlineSnapshot(
    `"An enum's members have to be constants."`,
  ));

test("the name of a property", () =>
  expect(shown("typescript", `f({ "a‸": 1 })`)).toMatchInlineSnapshot(`"It is the name of a property."`));

test("a directive is no value", () =>
  expect(shown("typescript", `"use str‸ict";`)).toMatchInlineSnapshot(`"no literal"`));

test("outside of a literal there is none", () =>
  expect(shown("typescript", `const ‸a = 1;`)).toMatchInlineSnapshot(`"no literal"`));
