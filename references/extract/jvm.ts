import type { Node } from "web-tree-sitter";
import { ancestors } from "../ancestors.ts";
import { refuse } from "./extraction.ts";
import { dedented, inside, type Literal, type Literals, type Read } from "./literal.ts";
import { isNamedIn, refusedIn } from "./refused-in.ts";

/** Java: `System.getenv("X")`. */
export const JAVA_LITERALS: Literals = {
  types: new Set(["string_literal"]),
  holes: new Set(["string_interpolation"]),
  joins: { binary_expression: "+" },
  plus: "+",
  names: "any",
  literalAt: javaLiteral,
  refusalAt(node, { root }) {
    const name = fieldOf(node);
    if (name !== undefined && isNamedIn(root, name, new Set(["annotation", "switch_label"])))
      return refuse(`${name} has to stay a constant: an annotation or a switch is made with it.`);
    return refusedIn(node, {
      annotation: "An annotation takes constants only.",
      annotation_type_element_declaration: "An annotation takes constants only.",
      switch_label: "A switch takes constants only.",
      template_expression: "A template takes a literal only.",
    });
  },
  read: readOf,
};

/** Kotlin: `System.getenv("X")`; a `const val` becomes a `val`. */
export const KOTLIN_LITERALS: Literals = {
  types: new Set(["string_literal", "multiline_string_literal"]),
  holes: new Set(["interpolation"]),
  joins: { binary_expression: "+" },
  names: "any",
  literalAt: kotlinLiteral,
  refusalAt(node, { root }) {
    const property = constantOf(node);
    const name = property && nameOf(property);
    if (name !== undefined && isUsedAsConstant(root, name, property!))
      return refuse(`${name} has to stay a constant: an annotation or another constant is made of it.`);
    const annotated = "An annotation takes constants only.";
    return refusedIn(node, { annotation: annotated, file_annotation: annotated });
  },
  read(name, { node, text }) {
    const property = constantOf(node);
    const keyword = property && constKeyword(property);
    if (!keyword) return readOf(name);
    const start = keyword.startIndex;
    const blanks = /^\s*/.exec(text.slice(keyword.endIndex))![0].length;
    return { ...readOf(name), also: [{ start, end: keyword.endIndex + blanks, text: "" }] };
  },
};

function readOf(name: string): Read {
  return { text: `System.getenv(${JSON.stringify(name)})` };
}

function javaLiteral(node: Node, text: string): Literal {
  const computes = node.namedChildren.some((child) => child?.type === "string_interpolation");
  if (!node.text.startsWith('"""'))
    return { node, pieces: inside(node, 1, 1, "java"), computes, quotes: ['"', '"'] };
  // The text begins on the line behind the quotes, and what the lines are indented by is none of it.
  const start = text.indexOf("\n", node.startIndex) + 1;
  const end = node.endIndex - 3;
  const closing = /(?:^|\n)([ \t]*)$/.exec(text.slice(start, end))?.[1];
  const lines = dedented(text, { start, end, dialect: "java" }, closing);
  return { node, pieces: lines.flatMap((line) => withoutTrailingBlanks(text, line)), computes };
}

function withoutTrailingBlanks(text: string, line: Literal["pieces"][number]): Literal["pieces"] {
  const [, content, blanks] = /^(.*?)([ \t]*)(?=\r?\n|$)/s.exec(text.slice(line.start, line.end))!;
  if (blanks === "") return [line];
  const at = line.start + content!.length;
  return [
    { ...line, end: at },
    { ...line, start: at + blanks!.length },
  ].filter((piece) => piece.start < piece.end);
}

function kotlinLiteral(node: Node, text: string): Literal {
  const isRaw = node.type === "multiline_string_literal";
  const pieces = isRaw ? inside(node, 3, 3, "raw") : inside(node, 1, 1, "kotlin");
  const holes = node.namedChildren.filter((child): child is Node => child?.type === "interpolation");
  const within = (read: string) => `\${${read}}`;
  if (pieces.length === 0 || !computes(text.slice(pieces[0]!.start, pieces[0]!.end), isRaw))
    return { node, pieces, computes: false, within };
  return { node, pieces: pieces.flatMap((piece) => around(piece, holes)), computes: true, within };
}

/** The grammar does not tell of `$name` between single quotes. */
function computes(text: string, isRaw: boolean): boolean {
  return /\$[\p{L}_{`]/u.test(isRaw ? text : text.replaceAll(/\\./gs, ""));
}

/** What is left of a text without its holes. */
function around(piece: Literal["pieces"][number], holes: readonly Node[]): Literal["pieces"] {
  const cuts = [
    piece.start,
    ...holes.flatMap(({ startIndex, endIndex }) => [startIndex, endIndex]),
    piece.end,
  ];
  const parts: Literal["pieces"][number][] = [];
  for (let index = 0; index < cuts.length; index += 2) {
    const [start, end] = [cuts[index]!, cuts[index + 1]!];
    if (start < end) parts.push({ ...piece, start, end });
  }
  return parts;
}

/** The name of a `static final` field that the literal is the value of. */
function fieldOf({ parent }: Node): string | undefined {
  const isField = parent?.type === "variable_declarator" && /\bfinal\b/.test(parent.parent?.text ?? "");
  return isField ? parent.childForFieldName("name")?.text : undefined;
}

function constantOf(node: Node): Node | undefined {
  const { parent } = node;
  const property = parent?.type === "property_declaration" ? parent : undefined;
  if (property && constKeyword(property)) return property;
  const far = [...ancestors(node)].find(({ type }) => type === "property_declaration");
  return far && constKeyword(far) ? far : undefined;
}

function constKeyword(property: Node): Node | undefined {
  const modifiers = property.namedChildren.find((child) => child?.type === "modifiers");
  return modifiers?.namedChildren.find((modifier) => modifier?.text === "const") ?? undefined;
}

function nameOf(property: Node): string | undefined {
  return property.namedChildren.find((child) => child?.type === "variable_declaration")?.firstNamedChild
    ?.text;
}

function isUsedAsConstant(root: Node, name: string, own: Node): boolean {
  if (isNamedIn(root, name, new Set(["annotation"]))) return true;
  return root
    .descendantsOfType("property_declaration")
    .some(
      (property) =>
        property &&
        property.id !== own.id &&
        constKeyword(property) &&
        isNamedIn(property, name, new Set(["property_declaration"])),
    );
}
