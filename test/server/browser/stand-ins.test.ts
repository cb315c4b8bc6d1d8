import { Buffer as NodeBuffer } from "node:buffer";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locationOfPath, pathOfLocation } from "../../../protocol/host.ts";
import { Buffer, clearTimeout, setTimeout } from "../../../server/browser/globals.ts";
import * as standInPath from "../../../server/browser/path.ts";
import * as standInUrl from "../../../server/browser/url.ts";

const part = fc.constantFrom("a", "b.ts", "..", ".", "", "ä ö", "c%20d", "@github");
const anyPath = fc
  .tuple(fc.boolean(), fc.array(part, { maxLength: 6 }))
  .map(([isAbsolute, parts]) => `${isAbsolute ? "/" : ""}${parts.join("/")}`);

describe("in a browser", () => {
  test("paths are put together and taken apart as Node does it", () => {
    fc.assert(
      fc.property(anyPath, anyPath, (one, other) => {
        expect(standInPath.join(one, other)).toBe(withoutEnd(path.posix.join(one, other)));
        const whole = `/x/${one}`.replace(/\/{2,}/g, "/");
        expect(standInPath.dirname(whole)).toBe(path.posix.dirname(whole));
        expect(standInPath.basename(whole)).toBe(path.posix.basename(whole));
      }),
    );
  });

  test("a path and its URI are each other's, whatever is in it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 8 }).filter(isName), { minLength: 1 }),
        (parts) => {
          const whole = `/${parts.join("/")}`;
          expect(standInUrl.fileURLToPath(standInUrl.pathToFileURL(whole).href)).toBe(whole);
          expect(standInUrl.fileURLToPath(pathToFileURL(whole).href)).toBe(
            fileURLToPath(pathToFileURL(whole)),
          );
        },
      ),
    );
  });

  test("a document of any file system has a path that stands for it", () => {
    for (const location of [
      { scheme: "vscode-vfs", authority: "github", path: "/microsoft/vscode/a b.ts" },
      { scheme: "vscode-remote", authority: "127.0.0.1:80", path: "/" },
      { scheme: "memfs", authority: "", path: "/secrets.json" },
    ]) {
      expect(locationOfPath(pathOfLocation(location))).toEqual(location);
    }
    expect(locationOfPath("/home/me/secrets.json")).toBeUndefined();
  });

  test("bytes are read and written in Node's three encodings", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), fc.nat(300), (bytes, from, to) => {
        const theirs = NodeBuffer.from(bytes);
        const ours = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        const [start, end] = [Math.min(from, to), Math.max(from, to)];
        expect(ours.toString("latin1", start, end)).toBe(theirs.toString("latin1", start, end));
        const text = theirs.toString("latin1");
        expect([...Buffer.from(text, "latin1")]).toEqual([...theirs]);
        expect([...Buffer.from(theirs.toString("base64"), "base64")]).toEqual([...theirs]);
        if (bytes.length >= 4) expect(ours.readUInt16BE(2)).toBe(theirs.readUInt16BE(2));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(Buffer.byteLength(text)).toBe(NodeBuffer.byteLength(text));
        const bytes = NodeBuffer.from(text).toString("latin1");
        expect(Buffer.from(bytes, "latin1").toString("utf8")).toBe(text);
      }),
    );
  });

  test("a timer runs, can be stopped, and keeps nothing from ending", async () => {
    let ran = "";
    const stopped = setTimeout(() => (ran += "stopped"), 1).unref();
    clearTimeout(stopped);
    clearTimeout(undefined);
    await new Promise<void>((resolve) => void setTimeout(resolve, 5));
    expect(ran).toBe("");
  });
});

function withoutEnd(whole: string): string {
  return whole.length > 1 ? whole.replace(/\/$/, "") : whole;
}

function isName(text: string): boolean {
  return !/[/\\\0\t\n\r]/.test(text) && text !== "." && text !== ".." && text.isWellFormed();
}
