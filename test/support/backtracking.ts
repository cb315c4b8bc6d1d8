import { RegExpParser, type AST } from "@eslint-community/regexpp";

/** A regular expression, made ready to be run step by step, as a backtracking engine runs it. */
export interface Backtracking {
  /** Tries it at one place. `end` is that of the match. */
  tryAt(text: string, at: number): { readonly end: number | undefined; readonly steps: number };
}

/** More are as good as no end. */
const MOST_STEPS = 5_000_000;

/**
 * The same choices in the same order as V8's engine, without its shortcuts, so that the steps are an upper bound of
 * the work there. What rules do not use is refused, such as the flag `v`.
 */
export function backtracking(source: string, flags: string): Backtracking {
  const tree = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source);
  const program = compile(tree, { ignoreCase: flags.includes("i"), multiline: flags.includes("m") });
  const first = program[0]!;
  return {
    tryAt(text, at) {
      // Most places of a text are none where a match begins: nothing is made ready for them.
      if (first.kind === "take" && first.least > 0 && !isIn(first.set, text.charCodeAt(at)))
        return { end: undefined, steps: 1 };
      const count = { steps: 0 };
      return { end: run(program, text, at, count, NO_GROUPS), steps: count.steps };
    },
  };
}

/** Which of the characters up to U+00FF; one place more for all others. */
export type CharacterSet = Uint8Array;
const OTHER = 256;

type Step =
  /** Takes `least` to `most` characters of the set, as many as it can or, where lazy, as few. */
  | {
      readonly kind: "take";
      readonly set: CharacterSet;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
      readonly back: boolean;
    }
  /** Goes on at `first`; at `second` where that fails. */
  | { readonly kind: "choose"; first: number; second: number }
  | { readonly kind: "go"; to: number }
  | { readonly kind: "group"; readonly group: AST.CapturingGroup; readonly edge: "start" | "end" }
  | { readonly kind: "same"; readonly group: AST.CapturingGroup }
  | { readonly kind: "edge"; readonly holds: (text: string, at: number) => boolean }
  | { readonly kind: "look"; readonly program: readonly Step[]; readonly negate: boolean }
  | { readonly kind: "done" };

interface Mode {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
}

function compile(root: AST.Pattern | AST.LookaroundAssertion, mode: Mode): Step[] {
  const back = root.type === "Assertion" && root.kind === "lookbehind";
  const steps: Step[] = [];
  alternatives(root.alternatives);
  steps.push({ kind: "done" });
  return steps;

  function alternatives(all: readonly AST.Alternative[]): void {
    const ends: { kind: "go"; to: number }[] = [];
    all.forEach((alternative, index) => {
      const isLast = index === all.length - 1;
      const choice = { kind: "choose" as const, first: steps.length + 1, second: 0 };
      if (!isLast) steps.push(choice);
      const elements = back ? alternative.elements.toReversed() : alternative.elements;
      for (const element of elements) one(element);
      if (isLast) return;
      const end = { kind: "go" as const, to: 0 };
      ends.push(end);
      steps.push(end);
      choice.second = steps.length;
    });
    for (const end of ends) end.to = steps.length;
  }

  function one(element: AST.Element): void {
    switch (element.type) {
      case "Group":
        return alternatives(element.alternatives);
      case "CapturingGroup":
        steps.push({ kind: "group", group: element, edge: back ? "end" : "start" });
        alternatives(element.alternatives);
        steps.push({ kind: "group", group: element, edge: back ? "start" : "end" });
        return;
      case "Backreference":
        steps.push({ kind: "same", group: [element.resolved].flat()[0]! });
        return;
      case "Character":
      case "CharacterSet":
      case "CharacterClass":
        return take(element, 1, 1, false);
      case "Quantifier":
        return repeat(element);
      case "Assertion":
        return assertion(element);
      default:
        throw new Error(`${element.type} is not known: ${element.raw}`);
    }
  }

  function take(element: AST.Element, least: number, most: number, lazy: boolean): void {
    steps.push({ kind: "take", set: setOf(element, mode.ignoreCase), least, most, lazy, back });
  }

  function repeat({ element, min, max, greedy }: AST.Quantifier): void {
    if (element.type.startsWith("Character")) return take(element, min, max, !greedy);
    for (let count = 0; count < min; count++) one(element);
    const choices: { kind: "choose"; first: number; second: number }[] = [];
    for (let count = min; count < max; count++) {
      const choice = { kind: "choose" as const, first: 0, second: 0 };
      choices.push(choice);
      steps.push(choice);
      choice[greedy ? "first" : "second"] = steps.length;
      one(element);
      if (max !== Infinity) continue;
      steps.push({ kind: "go", to: steps.indexOf(choice) });
      break;
    }
    for (const choice of choices) choice[greedy ? "second" : "first"] = steps.length;
  }

  function assertion(element: AST.Assertion): void {
    if (element.kind === "lookahead" || element.kind === "lookbehind") {
      steps.push({ kind: "look", program: compile(element, mode), negate: element.negate });
    } else steps.push({ kind: "edge", holds: edge(element, mode) });
  }
}

function edge(element: AST.EdgeAssertion | AST.WordBoundaryAssertion, { multiline }: Mode) {
  const isEnd = (neighbour: string | undefined) =>
    neighbour === undefined || (multiline && neighbour === "\n");
  const isWord = (neighbour: string | undefined) => neighbour !== undefined && /\w/.test(neighbour);
  return (text: string, at: number): boolean => {
    if (element.kind === "word") return (isWord(text[at - 1]) !== isWord(text[at])) !== element.negate;
    return isEnd(text[element.kind === "start" ? at - 1 : at]);
  };
}

/** The engine itself says what a class holds. */
export function setOf({ raw }: AST.Element, ignoreCase: boolean): CharacterSet {
  const key = `${ignoreCase ? "i" : ""}${raw}`;
  const known = SETS.get(key);
  if (known) return known;
  const one = new Native(`^(?:${raw})$`, ignoreCase ? "i" : "");
  const set = new Uint8Array(OTHER + 1);
  for (let code = 0; code < OTHER; code++) set[code] = one.test(String.fromCharCode(code)) ? 1 : 0;
  set[OTHER] = one.test("\u4e2d") ? 1 : 0;
  SETS.set(key, set);
  return set;
}

/** A test may put another in its place. */
const Native = RegExp;

const SETS = new Map<string, CharacterSet>();

const isIn = (set: CharacterSet, code: number): boolean => set[Math.min(code, OTHER)] === 1;

/** A place to go back to: the step, the place in the text, and how many more places there are, in steps of `by`. */
interface Retry {
  readonly step: number;
  at: number;
  more: number;
  readonly by: number;
  readonly groups: Groups;
}

/** Where each group that was gone through begins and ends. */
type Groups = ReadonlyMap<AST.CapturingGroup, { readonly start: number; readonly end: number }>;
const NO_GROUPS: Groups = new Map();

function run(
  program: readonly Step[],
  text: string,
  from: number,
  count: { steps: number },
  outer: Groups,
): number | undefined {
  const retries: Retry[] = [];
  let next = 0;
  let at = from;
  let groups = outer;
  const fail = (): boolean => {
    const retry = retries.at(-1);
    if (!retry) return false;
    next = retry.step;
    at = retry.at;
    groups = retry.groups;
    retry.at += retry.by;
    if (retry.more-- === 0) retries.pop();
    return true;
  };
  for (;;) {
    if (++count.steps > MOST_STEPS) return undefined;
    const step = program[next]!;
    let holds = true;
    switch (step.kind) {
      case "done":
        return at;
      case "go":
        next = step.to;
        break;
      case "choose":
        retries.push({ step: step.second, at, more: 0, by: 0, groups });
        next = step.first;
        break;
      case "group":
        groups = new Map(groups).set(step.group, {
          ...(groups.get(step.group) ?? { start: at, end: at }),
          [step.edge]: at,
        });
        next++;
        break;
      case "same": {
        const { start, end } = groups.get(step.group) ?? { start: 0, end: 0 };
        holds = text.startsWith(text.slice(start, end), at);
        at += end - start;
        count.steps += end - start;
        next++;
        break;
      }
      case "edge":
        holds = step.holds(text, at);
        next++;
        break;
      case "look":
        holds = (run(step.program, text, at, count, groups) !== undefined) !== step.negate;
        next++;
        break;
      case "take": {
        const by = step.back ? -1 : 1;
        const most = Math.min(step.most, step.back ? at : text.length - at);
        let taken = 0;
        while (taken < most && isIn(step.set, text.charCodeAt(step.back ? at - taken - 1 : at + taken)))
          taken++;
        count.steps += taken;
        holds = taken >= step.least;
        next++;
        const choices = taken - step.least;
        if (holds && choices > 0) {
          const first = at + by * (step.lazy ? step.least + 1 : taken - 1);
          retries.push({ step: next, at: first, more: choices - 1, by: step.lazy ? by : -by, groups });
        }
        at += by * (step.lazy ? step.least : taken);
      }
    }
    if (!holds && !fail()) return undefined;
  }
}
