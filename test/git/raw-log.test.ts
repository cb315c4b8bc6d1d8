import * as fc from "fast-check";
import { expect, test } from "vitest";
import { logParser } from "../../git/log-records.ts";
import { rawLogReader } from "../../git/raw-log.ts";
import { repetitions } from "../support/repetitions.ts";

/** A side of a change: mode and id. What is not there has neither. */
const side = fc
  .tuple(
    fc.constantFrom("100644", "100755", "120000", "160000", "000000"),
    fc.constantFrom("a1".repeat(20), "b2".repeat(20), "0f9c".repeat(10)),
  )
  .map(([mode, id]) => ({ mode, id: mode === "000000" ? "0".repeat(40) : id }));
const name = fc.constantFrom("a.ts", "src/b c.ts", ":odd", "\u0001odd", "\nodd", "größe/ß.txt", "\uFEFFmark");
const plain = fc
  .tuple(side, side, fc.constantFrom("M", "A", "D", "T", "R100", "C75"), name, name)
  .map(([old, now, status, one, other]) => {
    const names = /[RC]/.test(status) ? `${one}\0${other}` : one;
    return `:${old.mode} ${now.mode} ${old.id} ${now.id} ${status}\0${names}\0`;
  });
const merge = fc
  .tuple(side, side, side, name)
  .map(
    ([one, other, now, path]) =>
      `::${one.mode} ${other.mode} ${now.mode} ${one.id} ${other.id} ${now.id} MM\0${path}\0`,
  );
const commit = fc
  .array(fc.oneof(plain, merge), { maxLength: 4 })
  .map((records) => `\u0001\0${records.length > 0 ? "\n" : ""}${records.join("")}`);

test("whatever git writes, and in whatever pieces it comes, it is read as a record at a time is", () => {
  fc.assert(
    fc.property(fc.array(commit), fc.array(fc.nat(400)), (commits, lengths) => {
      const bytes = Buffer.from(commits.join(""));
      expect(inPieces(bytes, lengths)).toEqual(recordByRecord(bytes));
    }),
    { numRuns: repetitions(300, 20_000) },
  );
});

function inPieces(bytes: Buffer, lengths: readonly number[]): unknown[] {
  const told: unknown[] = [];
  const read = rawLogReader(20, {
    onCommit: () => void told.push("commit"),
    onFile: (path, blob) => void told.push({ path, blob: Buffer.from(blob).toString("hex") }),
  });
  let at = 0;
  for (const length of lengths) read(bytes.subarray(at, (at += length)));
  read(bytes.subarray(at));
  return told;
}

function recordByRecord(bytes: Buffer): unknown[] {
  const told: unknown[] = [];
  const parser = logParser({
    onCommit: () => void told.push("commit"),
    onChange: ({ path, blob }) => void told.push({ path, blob }),
  });
  parser.read(bytes);
  parser.end();
  return told;
}
