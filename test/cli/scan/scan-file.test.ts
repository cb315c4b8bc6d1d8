import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { scanBlob, scanFile } from "../../../cli/scan/scanner.ts";
import { CONTEXT, WINDOW } from "../../../detect/windows.ts";
import { SOAK } from "../../support/repetitions.ts";

// Put together here, so that no scanner flags this file.
const STRIPE = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");
const LINE = `const apiSecret = "${STRIPE}"; // é😀`;

const folder = mkdtempSync(path.join(tmpdir(), "keyward-scan-"));
afterAll(() => rmSync(folder, { recursive: true }));

function scanned(content: string | Buffer, name = "a.ts") {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return findingsOf(scanFile({ file, path: name }));
}

function findingsOf(scan: ReturnType<typeof scanFile>) {
  if (scan.state !== "scanned") throw new Error(scan.why);
  return scan.findings.map(({ line, column, endColumn, startByte, endByte, maskedLine, secret }) => {
    expect(secret.reveal()).toBe(STRIPE);
    expect(maskedLine).not.toContain(STRIPE);
    return { line, column, endColumn, startByte, endByte };
  });
}

/** The bytes that a finding names. */
const named = (content: Buffer, { startByte, endByte }: { startByte: number; endByte: number }) =>
  content.subarray(startByte, endByte);

describe("a finding in a file in", () => {
  const text = `// à\r\n${LINE}\r\n`;
  const place = { line: 2, column: 20, endColumn: 20 + STRIPE.length };
  test.each([
    ["UTF-8", Buffer.from(text), "utf8"],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`), "utf8"],
    ["UTF-16 LE with a mark", Buffer.from(`\uFEFF${text}`, "utf16le"), "utf16le"],
    ["UTF-16 LE without", Buffer.from(text, "utf16le"), "utf16le"],
    ["UTF-16 BE with a mark", Buffer.from(`\uFEFF${text}`, "utf16le").swap16(), "utf16be"],
    ["UTF-16 BE without", Buffer.from(text, "utf16le").swap16(), "utf16be"],
  ] as const)("%s has its place in lines and in bytes", (_, content, encoding) => {
    const [finding] = scanned(content);
    expect(finding).toMatchObject(place);
    const bytes = Buffer.from(named(content, finding!));
    expect(encoding === "utf16be" ? bytes.swap16().toString("utf16le") : bytes.toString(encoding)).toBe(
      STRIPE,
    );
  });
});

describe("a file of several windows", () => {
  const border = WINDOW - CONTEXT;

  test("gives each finding once, with its place", () => {
    const before = `${"x".repeat(99)}\n`.repeat(border / 100 - 4);
    const lines = `${LINE}\n`.repeat(20);
    const content = Buffer.from(before + lines + `${"y".repeat(99)}\n`.repeat(border / 100) + LINE);
    const found = scanned(content);
    expect(found).toHaveLength(21);
    const first = before.length / 100 + 1;
    expect(found.map(({ line }) => line)).toEqual([
      ...Array.from({ length: 20 }, (_, index) => Math.trunc(first) + index),
      Math.trunc(first) + 20 + Math.trunc(border / 100),
    ]);
    for (const finding of found) {
      expect(finding.column).toBe(20);
      expect(named(content, finding).toString()).toBe(STRIPE);
    }
  });

  test("of one line counts its columns in UTF-16 units", () => {
    const before = "é😀 ".repeat(WINDOW / 5);
    const [finding] = scanned(before + LINE);
    expect(finding).toMatchObject({ line: 1, column: (before.length / 4) * 4 + 20 });
  });

  test("that is sparse is gone through in little memory", () => {
    const file = path.join(folder, "sparse.txt");
    writeFileSync(file, "a".repeat(9000));
    truncateSync(file, (SOAK ? 40 : 6) * WINDOW);
    expect(scanFile({ file, path: "sparse.txt" })).toEqual({ state: "scanned", findings: [] });
    rmSync(file);
  });

  test("is scanned as a blob, too", () => {
    const content = Buffer.from("x\n".repeat(border) + LINE);
    const [finding] = findingsOf(scanBlob({ path: "a.ts", bytes: content }));
    expect(finding).toMatchObject({ line: border + 1, column: 20 });
  });
});

test("a file in Latin-1 has its places in its own bytes", () => {
  const content = Buffer.from(`# clé privée\nààà ${LINE.slice(0, -6)}\n`, "latin1");
  const [finding] = scanned(content);
  expect(finding).toMatchObject({ line: 2, column: 24 });
  expect(named(content, finding!).toString()).toBe(STRIPE);
});

test("a file that is no text is scanned where it is named itself", () => {
  const content = Buffer.concat([Buffer.from([0, 1, 255, 254, 0, 10]), Buffer.from(LINE)]);
  const file = path.join(folder, "named.bin");
  writeFileSync(file, content);
  const [finding] = findingsOf(scanFile({ file, path: "named.bin", named: true }));
  expect(finding).toMatchObject({ line: 2, column: 20 });
  expect(named(content, finding!).toString()).toBe(STRIPE);
});

test("binary files, folders and what is not there are told", () => {
  const file = path.join(folder, "a.bin");
  writeFileSync(file, `\0\u0001${STRIPE}`);
  expect(scanFile({ file, path: "a.bin" })).toEqual({ state: "skipped", why: "binary" });
  expect(scanFile({ file: folder, path: "a" })).toEqual({ state: "failed", why: "no regular file" });
  expect(scanFile({ file: path.join(folder, "none"), path: "none" })).toEqual({
    state: "failed",
    why: "cannot be read (ENOENT)",
  });
});
