import { globSync, readFileSync } from "node:fs";
import { parseSync, Visitor } from "oxc-parser";
import { describe, expect, test, vi } from "vitest";
import { CONTEXT } from "../../detect/windows.ts";
import { compile, type Matcher } from "../../detect/matcher.ts";
import { nearMatcher } from "../../detect/near.ts";
import { patternShape } from "../../detect/pattern.ts";
import { caseCounts, type NamedRule, type PatternRule, type Rule } from "../../detect/rule.ts";
import { RULES } from "../../detect/rules.ts";
import { adversarialLines } from "../support/adversarial.ts";
import { backtracking, type Backtracking } from "../support/backtracking.ts";
import { SOAK } from "../support/repetitions.ts";

/**
 * Steps that a backtracking engine may take for each byte of a line, whatever the line; V8's compiled code does some
 * hundred million a second. What backtracks without a bound is a thousandfold above.
 */
const MOST_STEPS_A_BYTE = 600;

/** So many bytes more are allowed for, since the first steps are the same for the shortest of lines. */
const SHORT_LINE = 50;

/** How far each repeat is pumped. A quadratic search takes as many steps a byte as a line is long. */
const LONG = SOAK ? 20_000 : 900;

/** Searches that are quadratic, on texts that are short. */
const ON_SHORT_TEXTS = new Map([
  ["[,;]+$", "a bare value has at most 600 characters"],
  ["=+$", "a token that a rule has matched"],
]);

const OF_RULES = new Set(RULES.flatMap((rule) => expressionsOf(rule).map(({ source }) => source)));

describe("on adversarial lines", () => {
  test.each(distinctRules())("$id takes few steps a byte", (rule) => {
    const { matcher, steps } = counted(rule);
    for (const line of linesFor(rule)) {
      const before = steps();
      tryAll(matcher, line);
      const each = (steps() - before) / line.length;
      if (each > MOST_STEPS_A_BYTE) expect.fail(`${Math.round(each)} steps a byte of ${shown(line)}`);
    }
  });

  test.each(writtenExpressions())("$file: /$source/ does", expectFewSteps);

  test("those that are made of parts do", async () => {
    (await madeExpressions()).forEach(expectFewSteps);
  });

  test.each([
    ["repeats within repeats", "k_(?:[a-z]{1,40}){1,40}!"],
    ["neighbours that take the same", String.raw`k_[a-z]{0,900}[a-z0-9]{0,900}[a-z_]{0,900}!`],
    ["alternatives that take the same", "k_(?:[a-z]|[a-y]){0,200}!"],
  ])("a pattern that is ambiguous does not: %s", (_, source) => {
    const expression = backtracking(source, "");
    expect(adversarialLines(source, "", LONG).some((line) => takesMany(expression, line))).toBe(true);
  });

  test("a search that starts anew at each place of a repeat does not", () => {
    const lines = adversarialLines("=+$", "", LONG);
    expect(lines.some((line) => takesMany(backtracking("=+$", ""), line))).toBe(true);
  });
});

test("no rule looks further than a window shows around its part", () => {
  for (const rule of RULES) {
    for (const { source } of expressionsOf(rule))
      expect(patternShape(source).longest, rule.id).toBeLessThan(CONTEXT);
  }
});

type Tried = PatternRule | NamedRule;

/** Those that are tried: of rules for named services with the same value, all but the names is the same, and one does. */
function distinctRules(): Tried[] {
  const tried = RULES.filter((rule) => "keywords" in rule);
  const keyOf = (rule: Tried) =>
    rule.kind === "assignment" ? `${rule.common} ${rule.value.source}` : rule.id;
  return [...new Map(tried.map((rule) => [keyOf(rule), rule])).values()];
}

function expressionsOf(rule: Rule): RegExp[] {
  return "pattern" in rule ? [rule.pattern] : "value" in rule ? [rule.value] : [];
}

/** A rule's matcher of which every step is counted, and which finds what the engine's own finds. */
function counted(rule: Tried): { matcher: Matcher; steps: () => number } {
  let steps = 0;
  const own = RegExp;
  class CountedRegExp extends own {
    readonly #stepwise = backtracking(this.source, this.flags);

    override exec(text: string): RegExpExecArray | null {
      const from = this.lastIndex;
      const found = super.exec(text);
      const last = found?.index ?? (this.sticky ? from : text.length);
      let end: number | undefined;
      for (let at = from; at <= last; at++) {
        const tried = this.#stepwise.tryAt(text, at);
        steps += tried.steps;
        end = tried.end;
      }
      if (end !== (found ? found.index + found[0].length : undefined))
        throw new Error(`miscounted: ${this.source}`);
      return found;
    }
  }
  vi.stubGlobal("RegExp", CountedRegExp);
  try {
    return { matcher: rule.kind === "assignment" ? nearMatcher(rule) : compile(rule), steps: () => steps };
  } finally {
    vi.unstubAllGlobals();
  }
}

/** Tries a rule wherever one of its keywords stands, as the engine does. */
function tryAll(matcher: Matcher, line: string): void {
  const { keywords } = matcher.rule;
  const exact = caseCounts(matcher.rule);
  const text = exact ? line : line.toLowerCase();
  const hits = new Set<number>();
  for (const keyword of keywords) {
    const word = exact ? keyword : keyword.toLowerCase();
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) hits.add(at);
  }
  let done = 0;
  let tried = 0;
  for (const hit of [...hits].toSorted((a, b) => a - b)) {
    if (hit < done) continue;
    const { match, through } = matcher.lookAt(line, hit, Math.max(done, tried));
    if (match) done = through;
    else tried = through;
  }
}

function linesFor(rule: Tried): string[] {
  if (rule.kind !== "assignment") return adversarialLines(rule.pattern.source, rule.pattern.flags, LONG);
  const [keyword] = rule.keywords;
  const given = (value: string) => `${keyword}_key = "${value}"`;
  const lines = adversarialLines(rule.value.source, "i", 120).flatMap((value) => [
    given(value).repeat(Math.ceil(LONG / 2 / (value.length + 20))),
    `${keyword} `.repeat(10) + given(value),
  ]);
  // A value may begin behind each of them, in one run with all the others.
  return [...lines, `${keyword}=`.repeat(LONG)];
}

/** Counts on only until there are too many. */
function stepsOfSearch(expression: Backtracking, line: string): number {
  const most = MOST_STEPS_A_BYTE * (line.length + SHORT_LINE);
  let steps = 0;
  for (let at = 0; at <= line.length && steps <= most; at++) {
    const tried = expression.tryAt(line, at);
    steps += tried.steps;
    at = Math.max(at, (tried.end ?? 0) - 1);
  }
  return steps;
}

interface Expression {
  readonly source: string;
  readonly flags: string;
}

function expectFewSteps({ source, flags }: Expression): void {
  const expression = backtracking(source, flags);
  for (const line of adversarialLines(source, flags, LONG)) {
    const steps = flags.includes("y") ? expression.tryAt(line, 0).steps : stepsOfSearch(expression, line);
    const each = steps / (line.length + SHORT_LINE);
    if (each > MOST_STEPS_A_BYTE)
      expect.fail(`/${source}/: ${Math.round(each)} steps a byte of ${shown(line)}`);
  }
}

const takesMany = (expression: Backtracking, line: string): boolean =>
  stepsOfSearch(expression, line) > MOST_STEPS_A_BYTE * line.length;

/** Those that stand in the detector's own source, beside the rules' patterns; each once. */
function writtenExpressions(): (Expression & { readonly file: string })[] {
  const known = new Set([...OF_RULES, ...ON_SHORT_TEXTS.keys()]);
  return globSync("detect/**/*.ts").flatMap((file) => {
    const found: (Expression & { readonly file: string })[] = [];
    const visitor = new Visitor({
      Literal(node) {
        if (!("regex" in node) || known.has(node.regex.pattern)) return;
        known.add(node.regex.pattern);
        found.push({ file, source: node.regex.pattern, flags: node.regex.flags });
      },
    });
    visitor.visit(parseSync(file, readFileSync(file, "utf8")).program);
    return found;
  });
}

/** Those that it makes of parts when it is loaded. */
async function madeExpressions(): Promise<Expression[]> {
  const made: Expression[] = [];
  const own = RegExp;
  class NotedRegExp extends own {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags);
      if (!OF_RULES.has(this.source)) made.push({ source: this.source, flags: this.flags });
    }
  }
  vi.resetModules();
  vi.stubGlobal("RegExp", NotedRegExp);
  await import("../../detect/engine.ts");
  vi.unstubAllGlobals();
  vi.resetModules(); // Other files of tests are not to have these.
  expect(made.length).toBeGreaterThan(2);
  return made;
}

const shown = (line: string): string => `${line.length} × ${JSON.stringify(line.slice(0, 60))}`;
