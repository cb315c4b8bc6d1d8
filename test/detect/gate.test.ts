import * as fc from "fast-check";
import { expect, test } from "vitest";
import { nameEnd, nameEndInBytes } from "../../detect/assignment.ts";
import { fileKind, type FileKind } from "../../detect/file-kind.ts";
import { genericAt, mayHaveValue } from "../../detect/generic.ts";
import { ruleIndex } from "../../detect/rule-index.ts";
import { RULES, ruleTables } from "../../detect/rules.ts";
import { repetitions } from "../support/repetitions.ts";

/** Sources with something to find, as the rules show them. */
const HITS = RULES.flatMap((rule) => rule.hits).map((hit) => hit.replaceAll(/[‹›]/g, ""));
const KINDS = ["a.ts", ".env", "run.sh", "README.md"].map(fileKind);

/** From now on the filter has the gates of all words. */
const { words } = ruleTables().filter;
for (let number = 0; number < words; number++) ruleIndex().wordOf(number);

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
  const told = new Set<string>();
  filter.tell(filter.find(bytes, 0, bytes.length), 0, (number, hit) => told.add(`${number} at ${hit}`));
  filter.scan(bytes, 0, bytes.length, (number, hit) => {
    const { trials, generic, length } = wordOf(number);
    const isTold = told.has(`${number} at ${hit}`);
    for (const { matcher, gate } of trials) {
      const { rule, ...tried } = matcher();
      const { match } = tried.lookAt(text, hit, 0);
      // What stands beside this keyword is told of by its own.
      if (!match || match.end <= hit || ("pattern" in rule && match.start > hit)) continue;
      const name = `${rule.id} from ${match.start} to ${match.end}`;
      all.add(name);
      if (isTold && gate(bytes, hit)) gated.add(name);
    }
    const end = hit + length;
    for (const kind of generic ? kinds : []) {
      const { finding } = genericAt(text, end, kind) ?? {};
      if (!finding) continue;
      const name = `${finding.rule} from ${finding.start} to ${finding.end} in ${kind.syntax}`;
      all.add(name);
      if (isTold && mayHaveValue(bytes, nameEndInBytes(bytes, end), kind)) gated.add(name);
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

test("a name ends at the same place in text and in bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii", maxLength: 120 }), fc.nat(120), (text, at) => {
      expect(nameEndInBytes(Buffer.from(text, "latin1"), at)).toBe(nameEnd(text, at));
    }),
    { numRuns: repetitions(200, 10_000) },
  );
});
