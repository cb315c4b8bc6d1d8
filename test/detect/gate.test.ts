import * as fc from "fast-check";
import { expect, test } from "vitest";
import { nameEnd, nameEndInBytes } from "../../detect/assignment.ts";
import { fileKind, type FileKind } from "../../detect/file-kind.ts";
import { genericAt, mayBeSecret, mayHaveValue } from "../../detect/generic.ts";
import { NAMES_IN, type Names } from "../../detect/given.ts";
import { ruleIndex } from "../../detect/rule-index.ts";
import { RULES, ruleTables } from "../../detect/rules.ts";
import { repetitions } from "../support/repetitions.ts";

/** Sources with something to find, as the rules show them. */
const HITS = RULES.flatMap((rule) => rule.hits).map((hit) => hit.replaceAll(/[‹›]/g, ""));
const KINDS = ["a.ts", ".env", "run.sh", "README.md"].map(fileKind);

/** From now on the filter has the gates of all words. */
const { words } = ruleTables().filter;
for (let number = 0; number < words; number++) ruleIndex().wordOf(number);

const NAMES: readonly Names[] = [0, 1, 2];

/** What the filter tells of a text of less than a stride. */
function toldWith(names: Names, bytes: Uint8Array): Set<string> {
  const { filter } = ruleIndex();
  const told = new Set<string>();
  const found = filter.find(bytes, 0, bytes.length, names);
  filter.tell(found, 0, (number, hit) => told.add(`${number} at ${hit}`));
  return told;
}

/**
 * What the rules find in a text of less than a stride, in a file of each of the kinds: all that their gates let pass,
 * and all without gates.
 */
function found(
  text: string,
  kinds: readonly FileKind[],
): { readonly gated: Set<string>; readonly all: Set<string> } {
  const { filter, wordOf } = ruleIndex();
  const bytes = Buffer.from(text, "latin1");
  const gated = new Set<string>();
  const all = new Set<string>();
  const toldIn = new Map(NAMES.map((names) => [names, toldWith(names, bytes)]));
  filter.scan(bytes, 0, bytes.length, (number, hit) => {
    const { trials, generic, length } = wordOf(number);
    const isTold = (names: Names) => toldIn.get(names)!.has(`${number} at ${hit}`);
    for (const { matcher, gate } of trials) {
      const { rule, ...tried } = matcher();
      const { match } = tried.lookAt(text, hit, 0);
      // What stands beside this keyword is told of by its own.
      if (!match || match.end <= hit || ("pattern" in rule && match.start > hit)) continue;
      const name = `${rule.id} from ${match.start} to ${match.end}`;
      all.add(name);
      if (NAMES.every(isTold) && gate(bytes, hit)) gated.add(name);
    }
    const end = hit + length;
    for (const kind of generic ? kinds : []) {
      const { finding } = genericAt(text, end, kind) ?? {};
      if (!finding) continue;
      const name = `${finding.rule} from ${finding.start} to ${finding.end} in ${kind.syntax}`;
      all.add(name);
      const nameEnd = nameEndInBytes(bytes, end);
      const isAsked = isTold(NAMES_IN[kind.syntax]) && mayHaveValue(bytes, nameEnd, kind);
      if (isAsked && mayBeSecret(bytes, end, nameEnd)) gated.add(name);
    }
  });
  return { gated, all };
}

test.each([
  ["alone", (hit: string) => hit],
  ["in a program", (hit: string) => `const value = "${hit}";`],
  ["in JSON", (hit: string) => `{"key":"${hit}"}`],
  ["on a line", (hit: string) => `${hit}\n`],
  ["among other letters", (hit: string) => `é ${hit} é`],
])("what a rule shows as found passes its gate, %s", (_, inSource) => {
  for (const hit of HITS) {
    const { gated, all } = found(inSource(hit), KINDS);
    expect(gated).toEqual(all);
  }
});

const piece = fc.oneof(
  fc.constantFrom(...HITS).chain((hit) => fc.nat(hit.length).map((end) => hit.slice(0, end))),
  fc.constantFrom(...HITS),
  fc.constantFrom(..." \n\t\"'`=:;,(){}[]<>|&?-\\/@".split("")),
  fc.constantFrom("password", "api_key", "secret", "--token", " => ", ": string = ", "\r\n", '\\"', "?? "),
  fc.string({ unit: "binary-ascii", maxLength: 20 }),
);

test("in any text everything that a rule finds passes its gate", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { gated, all } = found(pieces.join(""), KINDS);
      expect(gated).toEqual(all);
    }),
    { numRuns: repetitions(2000, 200_000) },
  );
});

/** What stands around a name that is given a value, or is not. */
const ofProgram = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("password", "token", "_key", "auth.", "a-secret", "Salt") },
  { weight: 3, arbitrary: fc.constantFrom(..." \n\t\"'`=:;,(){}[]<>|&?!-\\/@$~a9".split("")) },
  fc.constantFrom('("', "{ '", '", "', "', '", ', "value": "'),
  fc.constantFrom("value", "default", "string", "--", " => ", "\r\n", '\\"', "</", "   ", "h7_/".repeat(5)),
);

test("in a program the filter tells of the names alone that may have a value, wherever the text lies", () => {
  const code = fileKind("a.ts");
  fc.assert(
    fc.property(fc.array(ofProgram, { maxLength: 16 }), (pieces) => {
      const { filter, wordOf } = ruleIndex();
      const bytes = Buffer.from(pieces.join(""), "latin1");
      const expected = new Set<string>();
      filter.scan(bytes, 0, bytes.length, (number, hit) => {
        const { generic, length, signs } = wordOf(number);
        if (generic && signs === 0 && mayHaveValue(bytes, nameEndInBytes(bytes, hit + length), code))
          expected.add(`${number} at ${hit}`);
      });
      const inRoom = filter.room.fill(34, 0, bytes.length + 4096).subarray(2048, 2048 + bytes.length);
      inRoom.set(bytes);
      for (const view of [bytes, inRoom]) {
        const byRules = toldWith(0, view);
        const told = [...toldWith(1, view)].filter((word) => !byRules.has(word));
        expect(told).toEqual([...expected].filter((word) => !byRules.has(word)));
      }
    }),
    { numRuns: repetitions(5000, 200_000) },
  );
});

test("a name ends at the same place in text and in bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii", maxLength: 120 }), fc.nat(120), (text, at) => {
      expect(nameEndInBytes(Buffer.from(text, "latin1"), at)).toBe(nameEnd(text, at));
    }),
    { numRuns: repetitions(200, 10_000) },
  );
});
