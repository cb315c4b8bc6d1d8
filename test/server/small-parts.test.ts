import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import * as fc from "fast-check";
import { inTurn } from "../../server/debounced.ts";
import type { ReadFiles } from "../../server/file-facts.ts";
import { FileReader } from "../../server/file-reader.ts";
import { filesBelow } from "../../server/file-list.ts";
import { disk } from "../../server/file-system.ts";
import { faultText } from "../../server/fault-text.ts";
import { code, escapeMarkdown, linkTo } from "../../server/markdown.ts";
import { referencesIn } from "../../server/references-in.ts";
import { nameOfUri, pathOfUri, pathWithin } from "../../server/uri.ts";
import { isIn } from "../../server/workspace.ts";
import { openEditor } from "./editor.ts";

describe("text in Markdown", () => {
  test("is never read as a link, an image, HTML or emphasis", () => {
    expect(escapeMarkdown("[a](command:x) ![b](c) <img> **d** `e` &amp; | ~f~")).toMatchInlineSnapshot(
      `"\\[a\\]\\(command:x\\) \\!\\[b\\]\\(c\\) &lt;img\\> \\*\\*d\\*\\* \\\`e\\\` \\&amp; \\| \\~f\\~"`,
    );
  });

  test("stays in its code span, however many ticks it has", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("`", "a", " ") }), (text) => {
        const span = code(text);
        const fence = /^`+/.exec(span)?.[0] ?? "";
        expect(text.includes(fence)).toBe(false);
      }),
    );
  });
});

test("a path ends no link and begins none", () => {
  expect(linkTo("file:///w/a)[Reveal](command:x)/(auth)/b.ts", 3, "a)[Reveal](command:x)/b.ts:3")).toBe(
    String.raw`[a\)\[Reveal\]\(command:x\)/b\.ts:3](file:///w/a%29%5bReveal%5d%28command:x%29/%28auth%29/b.ts#L3)`,
  );
});

test("a folder's URI may end with a slash, and may be that of a whole disk", async () => {
  const { context } = await openEditor();
  const inside = (folder: string, file: string) => {
    context.workspace.open([folder]);
    return isIn(context.workspace.folderOf(file)!, file);
  };
  expect(inside("file:///w/", "file:///w/a.ts")).toBe(true);
  expect(inside("file:///", "file:///w/a.ts")).toBe(true);
  expect(context.workspace.folders.map(({ path }) => path)).toEqual(["/"]);
});

test("a document that is opened once more has its new text", async () => {
  const editor = await openEditor();
  await editor.open("a.ts", "process.env.OLD");
  const { document } = await editor.open("a.ts", "process.env.NEW");
  expect(referencesIn(editor.context, document).map(({ name }) => name)).toEqual(["NEW"]);
});

test("links to folders are not followed: they may lead in circles", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "keyward-links-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, "src"));
  writeFileSync(path.join(folder, "src/a.ts"), "");
  for (const name of ["one", "two"]) symlinkSync("..", path.join(folder, "src", name));
  expect(await filesBelow(disk, folder)).toEqual([path.join(folder, "src/a.ts")]);
});

describe("URIs", () => {
  test("of one path are one, however they are escaped", () => {
    expect(pathOfUri("file:///a%5Bb%5D/c%20d.ts")).toBe(pathOfUri("file:///a[b]/c%20d.ts"));
  });

  test("that are on no disk have no path, and still a name", () => {
    expect(pathOfUri("untitled:Untitled-1")).toBeUndefined();
    expect(pathOfUri("file://server/share/x%2Fy")).toBeUndefined();
    expect(nameOfUri("vscode-vfs://github/a/b/secrets.json?x#y")).toBe("/a/b/secrets.json");
    expect(nameOfUri("file:///a%b")).toBe("/a%b");
  });

  test("a path is inside of a folder by whole names", () => {
    expect(pathWithin("/a/b", "/a/b/c/d")).toBe("c/d");
    expect(pathWithin("/a/b", "/a/b")).toBe("");
    expect(pathWithin("/a/b", "/a/bc")).toBeUndefined();
  });
});

test("a fault is logged by its kind and place, without its message", () => {
  const text = faultText(new SyntaxError(`Unexpected token in "hunter2"`));
  expect(text).toMatch(/^SyntaxError\n\s+at /);
  expect(text).not.toContain("hunter2");
  expect(faultText("hunter2")).toBe("a thrown string");
});

test("many files are read by a thread for as long as the work with them goes on; it is closed after a failure, too", async () => {
  const readers: string[] = [];
  const readBy =
    (name: string): ReadFiles =>
    async (requests) => {
      readers.push(name);
      return requests.map(() => undefined);
    };
  const open = async () => ({ read: readBy("thread"), close: async () => void readers.push("closed") });
  const reader = new FileReader(readBy("here"), open);
  await reader.expect(1000);
  await reader.read([]);
  const work = reader.within(async () => {
    await reader.expect(10);
    await reader.read([]);
    await reader.expect(1000);
    await reader.read([]);
    throw new Error("cancelled");
  });
  await expect(work).rejects.toThrow("cancelled");
  await reader.read([]);
  expect(readers).toEqual(["here", "here", "thread", "closed", "here"]);
});

test("what is to be done in turn waits for what was asked for before", async () => {
  const done: string[] = [];
  const act = inTurn(async (key) => {
    done.push(`${key} begins`);
    await Promise.resolve();
    done.push(`${key} ends`);
  });
  await Promise.all([act("a"), act("b")]);
  expect(done).toEqual(["a begins", "a ends", "b begins", "b ends"]);
});
