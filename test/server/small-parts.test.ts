import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { inTurn } from "../../server/debounced.ts";
import type { ReadFiles } from "../../server/file-facts.ts";
import { FileReader } from "../../server/file-reader.ts";
import { faultText } from "../../server/fault-text.ts";
import { code, escapeMarkdown } from "../../server/markdown.ts";
import { nameOfUri, pathOfUri, pathWithin } from "../../server/uri.ts";

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
