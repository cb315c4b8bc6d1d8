import { describe, expect, test } from "vitest";
import { compile } from "../../detect/matcher.ts";
import { patternShape } from "../../detect/pattern.ts";
import type { PatternRule } from "../../detect/rule.ts";
import { RULES, ruleById } from "../../detect/rules.ts";
import { fake } from "../../detect/rules/fake.ts";
import { unmarked } from "./check.ts";

const PATTERN_RULES = RULES.filter((rule): rule is PatternRule => "pattern" in rule);

/** Repeats within repeats, each told apart by a character that the inner one cannot match. */
const NESTED = new Map([
  ["url-credentials", "the labels of a host end with a dot"],
  ["azure-sas-signature", "each part begins with a percent sign"],
]);

describe("every rule's pattern", () => {
  test("is bounded", () => {
    for (const { id, pattern } of PATTERN_RULES) {
      const { longest } = patternShape(pattern.source);
      expect(longest, id).toBeLessThanOrEqual(id.endsWith("private-key") ? 45_000 : 10_000);
    }
  });

  test("nests no repeats but those that are told apart", () => {
    const nested = PATTERN_RULES.filter(({ pattern }) => patternShape(pattern.source).nested);
    expect(new Set(nested.map(({ id }) => id))).toEqual(new Set(NESTED.keys()));
  });

  test("names its secret", () => {
    for (const { id, pattern } of PATTERN_RULES) expect(pattern.source, id).toContain("(?<secret>");
  });

  test("holds a keyword in every match", () => {
    for (const { id, keywords, hits, pattern } of PATTERN_RULES) {
      const fold = (text: string) => (pattern.flags.includes("i") ? text.toLowerCase() : text);
      for (const hit of hits) {
        expect(
          keywords.some((word) => fold(unmarked(hit)).includes(fold(word))),
          id,
        ).toBe(true);
      }
    }
  });
});

describe("every rule", () => {
  test("has an id of its own, by which it is found", () => {
    for (const rule of RULES) {
      expect(rule.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(ruleById(rule.id)).toBe(rule);
    }
  });

  test("says what, where from, and what to do", () => {
    for (const { id, what, source, remediation, hits, misses } of RULES) {
      expect(what, id).toMatch(/^(?:an? \S|HTTP)/);
      expect(source, id).toMatch(/^https:\/\/\S+$/);
      expect(remediation, id).toMatch(/\.$/);
      expect(hits.length * misses.length, id).toBeGreaterThan(0);
    }
  });
});

describe("the shape of a pattern", () => {
  test.each([
    ["ab?c", { longest: 3, starts: ["ac", "abc"] }],
    ["(?:x|yz){2}", { longest: 4, starts: ["xx", "xyz", "yzx", "yzyz"] }],
    ["(?<=q)(?<secret>k[12]_)\\d{3,9}(?!z)", { longest: 12, starts: ["k1_", "k2_"] }],
    ["[^a]b", { longest: 2, starts: [""] }],
    ["a\\.b", { longest: 3, starts: ["a.b"] }],
    ["a+", { longest: Infinity }],
    ["a{2,}", { longest: Infinity }],
    ["(?:a{1,3}b){1,2}", { longest: 8, nested: true }],
    ["(a)\\1", { longest: Infinity }],
  ])("%s", (source, shape) => {
    const found = patternShape(source);
    expect({ ...found, starts: found.starts.toSorted() }).toMatchObject(
      "starts" in shape ? { ...shape, starts: shape.starts.toSorted() } : shape,
    );
  });

  test("lets a pattern that begins with its keyword be tried there alone", () => {
    const at = (id: string, text: string, hit: number) =>
      compile(ruleById(id) as PatternRule).lookAt(text, hit, 0).match?.start;
    const key = "sk_live_" + fake("alnum", 24);
    expect(at("stripe-secret-key", `..${key}`, 2)).toBe(2);
    expect(at("stripe-secret-key", `..${key}`, 1)).toBeUndefined();
    const bot = `1234567890:AA${"q8Zr2LmX0vTbYw5sK".repeat(2).slice(0, 33)}`;
    expect(at("telegram-bot-token", `..${bot}`, 12)).toBe(2);
  });
});
