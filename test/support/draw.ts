import { RegExpParser, type AST } from "@eslint-community/regexpp";
import { setOf } from "./backtracking.ts";

/** Numbers of 0 to 1, the same for each seed. */
export function random(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** How many more than the least of a repeat are drawn. */
const MOST_MORE = 20;

/**
 * Draws texts that the expression, or its group of that name, takes, each character as likely as any other that may
 * stand in its place. What look-arounds ask for is left out: not each draw is a match.
 */
export function drawer(source: string, next: () => number, group: string): () => string {
  const tree = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source);
  const node = named(tree, group) ?? tree;
  return () => ofNode(node, next);
}

function ofNode(node: AST.Node, next: () => number): string {
  const below = (end: number) => Math.floor(next() * end);
  if ("alternatives" in node) return ofNode(node.alternatives[below(node.alternatives.length)]!, next);
  if (node.type === "Alternative") return node.elements.map((element) => ofNode(element, next)).join("");
  if (node.type === "Quantifier") {
    const count = node.min + below(Math.min(node.max - node.min, MOST_MORE) + 1);
    return Array.from({ length: count }, () => ofNode(node.element, next)).join("");
  }
  if (node.type === "Character") return String.fromCodePoint(node.value);
  if (node.type !== "CharacterClass" && node.type !== "CharacterSet") return "";
  const letters = lettersOf(node);
  return letters[below(letters.length)] ?? " ";
}

const LETTERS = new Map<string, string>();
const PRINTABLE = Array.from({ length: 95 }, (_, at) => String.fromCharCode(at + 32));

function lettersOf(node: AST.CharacterClass | AST.CharacterSet): string {
  const known = LETTERS.get(node.raw);
  if (known !== undefined) return known;
  const set = setOf(node, false);
  const letters = PRINTABLE.filter((letter) => set[letter.charCodeAt(0)] === 1).join("");
  LETTERS.set(node.raw, letters);
  return letters;
}

function named(node: AST.Node, name: string): AST.CapturingGroup | undefined {
  if (node.type === "CapturingGroup" && node.name === name) return node;
  const inner: readonly AST.Node[] =
    "alternatives" in node
      ? node.alternatives
      : node.type === "Alternative"
        ? node.elements
        : node.type === "Quantifier"
          ? [node.element]
          : [];
  for (const part of inner) {
    const found = named(part, name);
    if (found) return found;
  }
  return undefined;
}
