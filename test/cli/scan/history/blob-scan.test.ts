import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createBlobScan } from "../../../../cli/scan/history/blob-scan.ts";
import { EarliestFindings, type VersionFindings } from "../../../../cli/scan/history/earliest.ts";
import type { Landmarks } from "../../../../cli/scan/history/landmarks.ts";
import { scanBlob } from "../../../../cli/scan/scanner.ts";
import { fake } from "../../../../detect/rules/fake.ts";
import type { Made } from "../../../../git/pack-walk.ts";
import { repetitions } from "../../../support/repetitions.ts";

const secrets = Array.from({ length: 3 }, () => ["sk", "live", fake("alnum", 24)].join("_"));
const KEY = ["-----BEGIN ", "PRIVATE KEY-----"].join("");
const END = ["-----END ", "PRIVATE KEY-----"].join("");
const body = Array.from({ length: 3 }, () => fake("base64", 64));
const password = fake("alnum", 20);

/** Lines of which each but the dull ones has a say in whether something is found, some of them far away from it. */
const LINES = [
  "",
  "// a comment",
  "export const limit = 10;",
  "export const token = (key) => key.map((auth) => auth + 1);\n".repeat(60),
  ...secrets.map((secret) => `const key = "${secret}";`),
  `password = "${password}"`,
  `password =`,
  `  "${password}"`,
  `// keyward:ignore made up, not a real secret`,
  [KEY, ...body, END].join("\n"),
  KEY,
  ...body,
  END,
  // A literal in three parts, each on a line of its own.
  `const key = "${secrets[0]!.slice(0, 12)}" +`,
  `  "${secrets[0]!.slice(12, 20)}" +`,
  `  "${secrets[0]!.slice(20)}";`,
  `key = ("${secrets[1]!.slice(0, 15)}"`,
  `  "${secrets[1]!.slice(15)}")`,
  `data: ${Buffer.from(`key: ${secrets[2]}; and so on`).toString("base64")}`,
];
const PATHS = ["src/a.ts", "src/b.py", "docs/c.md", ".npmrc", "test/d.ts", "deploy/e.yaml", "f.lock"];

const line = fc.nat(LINES.length - 1);
/** A version is made of the one before. */
const edit = fc.record({
  path: fc.nat(PATHS.length - 1),
  at: fc.nat(60),
  removed: fc.nat(6),
  added: fc.array(line, { maxLength: 6 }),
  /** How the pack stores it: whole, or what it does not copy of what both begin and end with. */
  isWhole: fc.boolean(),
  uncopied: fc.tuple(fc.nat(50), fc.nat(50)),
  cut: fc.nat(400),
});
type Edit = typeof edit extends fc.Arbitrary<infer Of> ? Of : never;
const history = fc.record({
  first: fc.array(line, { minLength: 1, maxLength: 30 }),
  edits: fc.array(edit, { minLength: 1, maxLength: 10 }),
  isBackwards: fc.boolean(),
});

test("whatever the order and the deltas, the earliest version of each secret is told as if all were scanned whole", () => {
  fc.assert(
    fc.property(history, ({ first, edits, isBackwards }) => {
      const versions = versionsOf(first, edits);
      const scan = createBlobScan(PATHS, undefined);
      let last: { readonly bytes: Buffer; readonly landmarks: Landmarks } | undefined;
      for (const version of isBackwards ? versions.toReversed() : versions) {
        const bytes = bytesOf(version);
        const made = last && !version.edit.isWhole ? madeOf(last, bytes, version.edit) : undefined;
        last = { bytes, landmarks: scan.scan(bytes, [version], made) };
      }
      expect(told(scan.result().found)).toEqual(told(scannedWhole(versions)));
    }),
    { numRuns: repetitions(150, 5000) },
  );
});

test("a blob has the findings of the file that each of its names makes it", () => {
  const scan = createBlobScan(PATHS, undefined);
  const bytes = Buffer.from(`token: ${password}9\n`);
  scan.scan(
    bytes,
    PATHS.map((_, path) => ({ path, commit: path })),
  );
  const whole = PATHS.map((_, path) => ({ lines: [], path, commit: path, bytes }));
  expect(told(scan.result().found)).toEqual(told(scannedWhole(whole)));
  expect(scan.result().files).toBe(PATHS.length);
});

interface Version {
  readonly lines: readonly number[];
  readonly path: number;
  readonly commit: number;
  readonly bytes?: Buffer;
}

function versionsOf(first: readonly number[], edits: readonly Edit[]): (Version & { readonly edit: Edit })[] {
  let lines = [...first];
  return edits.map((edit, commit) => {
    lines = lines.toSpliced(edit.at % (lines.length + 1), edit.removed, ...edit.added);
    return { lines, path: edit.path, commit, edit };
  });
}

const bytesOf = ({ lines, bytes }: Version): Buffer =>
  bytes ?? Buffer.from(lines.map((at) => `${LINES[at]}\n`).join(""));

/** A delta that copies what both begin and end with, but for some bytes, and the beginning in two pieces. */
function madeOf(
  last: { readonly bytes: Buffer; readonly landmarks: Landmarks },
  bytes: Buffer,
  { uncopied: [fewer, less], cut }: Edit,
): Made<Landmarks> {
  const shortest = Math.min(last.bytes.length, bytes.length);
  let head = 0;
  while (head < shortest && last.bytes[head] === bytes[head]) head++;
  let tail = 0;
  while (tail < shortest - head && last.bytes.at(-1 - tail) === bytes.at(-1 - tail)) tail++;
  const [kept, end] = [Math.max(0, head - fewer), Math.max(0, tail - less)];
  const at = Math.min(cut, kept);
  const copies = [
    [0, at, 0],
    [at, kept - at, at],
    [last.bytes.length - end, end, bytes.length - end],
  ].filter(([, length]) => length! > 0);
  return { base: last.landmarks, baseLength: last.bytes.length, copies: copies.flat() };
}

function scannedWhole(versions: readonly Version[]): readonly VersionFindings[] {
  const earliest = new EarliestFindings();
  for (const version of versions) {
    const scan = scanBlob({ path: PATHS[version.path]!, bytes: bytesOf(version) });
    if (scan.state === "scanned") earliest.add({ ...version, findings: scan.findings });
  }
  return earliest.all();
}

function told(found: readonly VersionFindings[]): string[] {
  return found
    .flatMap(({ path, commit, findings }) =>
      findings.map(
        ({ rule, line, column, endLine, endColumn, startByte, endByte, maskedLine }) =>
          `${path}@${commit} ${rule} ${line}:${column}-${endLine}:${endColumn} ${startByte}-${endByte} ${maskedLine}`,
      ),
    )
    .toSorted();
}
