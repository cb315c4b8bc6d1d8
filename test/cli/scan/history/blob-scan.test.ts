import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createBlobScan, type BlobNote } from "../../../../cli/scan/history/blob-scan.ts";
import { EarliestFindings, type VersionFindings } from "../../../../cli/scan/history/earliest.ts";
import { scanBlob } from "../../../../cli/scan/scanner.ts";
import { fake } from "../../../../detect/rules/fake.ts";
import { repetitions } from "../../../support/repetitions.ts";

const secrets = Array.from({ length: 4 }, () => ["sk", "live", fake("alnum", 24)].join("_"));
const KEY = ["-----BEGIN ", "PRIVATE KEY-----"].join("");
const END = ["-----END ", "PRIVATE KEY-----"].join("");
const password = fake("alnum", 20);

/** Lines of which each but the blank ones has a say in whether something is found. */
const LINES = [
  "",
  "// a comment",
  "export const limit = 10;",
  ...secrets.map((secret) => `const key = "${secret}";`),
  `password = "${password}"`,
  `// keyward:ignore made up, not a real secret`,
  KEY,
  ...Array.from({ length: 3 }, () => fake("base64", 64)),
  END,
];
const PATHS = ["src/a.ts", "src/b.ts", "docs/c.md", ".npmrc", "test/d.ts"];

const line = fc.nat(LINES.length - 1);
/** A version is made of the one before, or begins anew. */
const edit = fc.record({
  path: fc.nat(PATHS.length - 1),
  at: fc.nat(60),
  removed: fc.nat(6),
  added: fc.array(line, { maxLength: 6 }),
});
const history = fc.record({
  first: fc.array(line, { minLength: 10, maxLength: 60 }),
  edits: fc.array(edit, { minLength: 1, maxLength: 8 }),
  isBackwards: fc.boolean(),
});

test("whatever the order, the earliest version of each secret is told as if all were scanned whole", () => {
  fc.assert(
    fc.property(history, ({ first, edits, isBackwards }) => {
      const versions = versionsOf(first, edits);
      const order = isBackwards ? versions.toReversed() : versions;
      const scan = createBlobScan(PATHS, undefined);
      let note: BlobNote | undefined;
      let before: Version | undefined;
      for (const version of order) {
        const made = note && before && { of: note, stretches: stretchesOf(before, version) };
        note = scan.scan(bytesOf(version), [version], made);
        before = version;
      }
      expect(told(scan.result().found)).toEqual(told(scannedWhole(versions)));
    }),
    { numRuns: repetitions(300, 20_000) },
  );
});

interface Version {
  readonly lines: readonly number[];
  readonly path: number;
  readonly commit: number;
}

function versionsOf(
  first: readonly number[],
  edits: readonly { path: number; at: number; removed: number; added: number[] }[],
): Version[] {
  let lines = [...first];
  return edits.map(({ path, at, removed, added }, commit) => {
    lines = lines.toSpliced(at % (lines.length + 1), removed, ...added);
    return { lines, path, commit };
  });
}

const bytesOf = ({ lines }: Version): Buffer => Buffer.from(lines.map((at) => `${LINES[at]}\n`).join(""));

/** As a delta tells them: what both begin and end with is copied. */
function stretchesOf(before: Version, after: Version): number[] {
  const [from, to] = [bytesOf(before), bytesOf(after)];
  const shortest = Math.min(from.length, to.length);
  let head = 0;
  while (head < shortest && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < shortest - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  const parts = [
    [0, 0, head],
    [-1, head, to.length - tail],
    [from.length - tail, to.length - tail, to.length],
  ];
  return parts.filter(([, start, end]) => start! < end!).flat();
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
          `${PATHS[path]}@${commit} ${rule} ${line}:${column}-${endLine}:${endColumn} ${startByte}-${endByte} ${maskedLine}`,
      ),
    )
    .toSorted();
}
