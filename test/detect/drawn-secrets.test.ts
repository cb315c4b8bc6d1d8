import { expect, test } from "vitest";
import { findSecrets } from "../../detect/engine.ts";
import type { NamedRule, PatternRule, Rule } from "../../detect/rule.ts";
import { RULES } from "../../detect/rules.ts";
import { drawer, random } from "../support/draw.ts";
import { repetitions } from "../support/repetitions.ts";

/** Of a single one chance would say that a rule finds nothing. */
const DRAWS = Math.max(2, repetitions(3, 20));

/** In these a drawn value is none of the vendor's, who has but one case, longer parts or more than the shape says. */
const OTHERWISE = new Set([
  "keen-io-key",
  "surveymonkey-access-token",
  "apollo-graph-key",
  "supabase-service-role-key",
]);

test("what vendors can issue is found in the place of the rule's example, whatever chance writes in it", () => {
  const vendors = RULES.filter(isVendors);
  const missed = vendors.flatMap((rule) =>
    valuesOf(rule)
      .filter((value) => !isFound(rule, value))
      .map(() => rule.id),
  );
  // A few of some draws look like words, or all digits of a value in hex come out as letters.
  expect(missed.length).toBeLessThan(0.004 * DRAWS * vendors.length);
  for (const { id } of vendors) {
    if (!OTHERWISE.has(id)) expect(missed.filter((name) => name === id).length, id).toBeLessThan(DRAWS);
  }
});

const isVendors = (rule: Rule): rule is PatternRule | NamedRule =>
  rule.kind === "format" || rule.kind === "assignment";

function valuesOf(rule: PatternRule | NamedRule): string[] {
  const source = "value" in rule ? rule.value.source : rule.pattern.source;
  const draw = drawer(source, random(seedOf(rule.id)), "secret");
  const whole = new RegExp(`^(?:${source})$`);
  const isOfShape = (value: string) =>
    "value" in rule
      ? whole.test(value)
      : rule.pattern.exec(inHit(rule, value).text)?.groups?.["secret"] === value;
  return Array.from({ length: DRAWS * 2 }, draw)
    .filter(isOfShape)
    .slice(0, DRAWS);
}

/** Its own for each rule, so that a new one changes nothing for the others. */
const seedOf = (id: string): number =>
  [...new TextEncoder().encode(id)].reduce((seed, byte) => (seed * 31 + byte) | 0, 7);

/** The rule's example with the value instead of its own. */
function inHit({ hits }: PatternRule | NamedRule, value: string): { text: string; start: number } {
  const hit = hits[0]!.includes("‹") ? hits[0]! : 'const value = "‹›";';
  const start = hit.indexOf("‹");
  return { text: hit.slice(0, start) + value + hit.slice(hit.indexOf("›") + 1), start };
}

function isFound(rule: PatternRule | NamedRule, value: string): boolean {
  const { text, start } = inHit(rule, value);
  return findSecrets(text, { path: "src/app.ts" }).some(
    (finding) => finding.start < start + value.length && finding.end > start,
  );
}
