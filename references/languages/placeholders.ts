import type { Node } from "web-tree-sitter";
import { ancestors } from "../ancestors.ts";
import type { Constant, Root } from "../language.ts";
import { naming } from "../shape.ts";

type Named = Constant & { readonly hasDefault: boolean };

/** Spring's annotation: `@Value("${NAME:default}")`. Keys that are not written as variables are those of its own properties. */
export const SPRING_VALUE: Root = {
  word: "Value",
  shape: naming("@Value", "read"),
  namesAt: namesInAnnotation,
};

/** Steps from the annotation's name to the whole of it. */
const NEAR = 3;

function namesInAnnotation(name: Node): readonly Named[] {
  let steps = 0;
  for (const around of ancestors(name)) {
    if (around.type === "annotation") return placeholdersIn(around);
    if (++steps === NEAR) return [];
  }
  return [];
}

function placeholdersIn({ text, startIndex }: Node): Named[] {
  return [...text.matchAll(/\$\{(?<name>[A-Z][A-Z0-9_]*)(?<rest>:[^}]*)?\}/dg)].map((match) => {
    const [start, end] = match.indices!.groups!["name"]!;
    const at = { start: startIndex + start, end: startIndex + end };
    return { value: match.groups!["name"]!, ...at, hasDefault: match.groups!["rest"] !== undefined };
  });
}
