import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createBlobScan } from "../../../../cli/scan/history/blob-scan.ts";
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
  // A block comes and goes as a whole: of one that is cut, text further away would have a say in it.
  [KEY, ...Array.from({ length: 3 }, () => fake("base64", 64)), END].join("\n"),
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
      for (const version of order) scan.scan(bytesOf(version), [version]);
      expect(told(scan.result().found)).toEqual(told(scannedWhole(versions)));
    }),
    { numRuns: repetitions(100, 5000) },
  );
});

test("a secret whose mark was taken away is found, though its own line is as it was", () => {
  const scan = createBlobScan(["a.ts"], undefined);
  const rest = "export {};\n".repeat(30);
  const marked = `${rest}// keyward:ignore made up\n${LINES[3]}\n${rest}`;
  scan.scan(Buffer.from(marked), [{ path: 0, commit: 0 }]);
  expect(scan.result().found).toEqual([]);
  scan.scan(Buffer.from(marked.replace(/\/\/ keyward.*\n/, "")), [{ path: 0, commit: 1 }]);
  expect(scan.result().found).toMatchObject([{ commit: 1, findings: [{ line: 31 }] }]);
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
