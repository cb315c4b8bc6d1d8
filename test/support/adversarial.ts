import { RegExpParser, type AST } from "@eslint-community/regexpp";
import { setOf } from "./backtracking.ts";
import { repetitions } from "./repetitions.ts";

/**
 * Lines that make a pattern work as hard as it can: its beginning over and over, and each of its repeats pumped to
 * its limit with characters that the most other parts take as well, and then an end that nothing takes.
 * @param longest the most characters of one pump, where the pattern has no limit or a higher one
 */
export function adversarialLines(source: string, flags: string, longest: number): string[] {
  const tree = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source);
  const ignoreCase = flags.includes("i");
  const writer = new Writer(tree, ignoreCase, longest);
  const lines = new Set<string>();
  for (const favourite of writer.favourites) {
    const all = writer.write(tree, { favourite, pump: "all" });
    lines.add(all + NOTHING).add(all);
    // A long whole, that its end refuses.
    lines.add(all.slice(0, -1) + NOTHING);
    for (const repeat of writer.repeats) {
      const text = writer.write(tree, { favourite, pump: repeat });
      const upTo = writer.write(tree, { favourite, pump: repeat, through: repeat });
      lines
        .add(upTo + NOTHING)
        .add(text.slice(0, -1) + NOTHING)
        .add(upTo);
    }
    const least = writer.write(tree, { favourite });
    for (const part of [least, least.slice(0, -1), least.slice(0, least.length >> 1), all]) {
      if (part !== "") lines.add(part.repeat(Math.ceil(longest / part.length)) + NOTHING);
    }
  }
  return [...lines];
}

/** No class of a pattern is likely to hold it, but for those that say what they do not hold. */
const NOTHING = "\u0001";

/** How many characters are tried for pumping. */
const FAVOURITES = repetitions(3, 3);

interface Wish {
  readonly favourite: string;
  /** The repeats that go to their limit; the others are as short as they may be. */
  readonly pump?: AST.Quantifier | "all";
  /** What stands behind it is left out. */
  readonly through?: AST.Quantifier;
}

class Writer {
  readonly repeats: AST.Quantifier[] = [];
  readonly favourites: readonly string[];
  readonly #ignoreCase: boolean;
  readonly #longest: number;

  constructor(tree: AST.Pattern, ignoreCase: boolean, longest: number) {
    this.#ignoreCase = ignoreCase;
    this.#longest = longest;
    const votes = new Map<string, number>();
    walk(tree, (element) => {
      if (element.type !== "Quantifier") return;
      if (element.max > 1) this.repeats.push(element);
      walk(element.element, (inner) => {
        if (!isCharacters(inner)) return;
        for (const character of this.#charactersOf(inner))
          votes.set(character, (votes.get(character) ?? 0) + 1);
      });
    });
    const chosen = [...votes].toSorted(([, a], [, b]) => b - a).map(([character]) => character);
    this.favourites = chosen.length > 0 ? chosen.slice(0, FAVOURITES) : ["a"];
  }

  write(tree: AST.Pattern, wish: Wish): string {
    const state = { isDone: false };
    return this.#alternatives(tree.alternatives, wish, state);
  }

  #alternatives(all: readonly AST.Alternative[], wish: Wish, state: { isDone: boolean }): string {
    const holding = all.find((alternative) => holds(alternative, wish.through ?? wish.pump));
    let text = "";
    for (const element of (holding ?? all[0]!).elements) {
      if (state.isDone) break;
      text += this.#element(element, wish, state);
    }
    return text;
  }

  #element(element: AST.Element, wish: Wish, state: { isDone: boolean }): string {
    if (element.type === "Group" || element.type === "CapturingGroup")
      return this.#alternatives(element.alternatives, wish, state);
    if (isCharacters(element)) return this.#character(element, wish.favourite);
    if (element.type !== "Quantifier") return "";
    const isPumped = wish.pump === "all" || wish.pump === element;
    const isOnTheWay = holds(element.element, wish.through ?? wish.pump);
    const once = () => this.#element(element.element, wish, state);
    if (!isPumped) {
      let text = "";
      for (let count = 0; count < Math.max(element.min, isOnTheWay ? 1 : 0) && !state.isDone; count++)
        text += once();
      return text;
    }
    let text = "";
    for (let count = 0; count < element.max && text.length < this.#longest; count++) {
      const more = once();
      if (more === "") break;
      text += more;
    }
    state.isDone ||= wish.through === element;
    return text;
  }

  #character(element: AST.Element, favourite: string): string {
    const characters = this.#charactersOf(element);
    return characters.includes(favourite) ? favourite : (characters[0] ?? "\u4e2d");
  }

  /** Letters and digits first. */
  #charactersOf(element: AST.Element): string[] {
    const set = setOf(element, this.#ignoreCase);
    return [...CANDIDATES].filter((character) => set[character.charCodeAt(0)] === 1);
  }
}

const ASCII = Array.from({ length: 126 }, (_, code) => String.fromCharCode(code + 2)).join("");
const CANDIDATES = new Set(`a1A_-./ =:${ASCII}`);

const isCharacters = (element: AST.Node): element is AST.Character | AST.CharacterSet | AST.CharacterClass =>
  ["Character", "CharacterSet", "CharacterClass"].includes(element.type);

function holds(node: AST.Node, wanted: AST.Quantifier | "all" | undefined): boolean {
  if (wanted === undefined || wanted === "all") return false;
  let found = false;
  walk(node, (inner) => (found ||= inner === wanted));
  return found;
}

/** Look-arounds are left out: they take nothing. */
function walk(node: AST.Node, visit: (node: AST.Node) => void): void {
  visit(node);
  if (node.type === "Quantifier") walk(node.element, visit);
  else if (node.type === "Alternative") for (const element of node.elements) walk(element, visit);
  else if (node.type === "Pattern" || node.type === "Group" || node.type === "CapturingGroup")
    for (const alternative of node.alternatives) walk(alternative, visit);
}
