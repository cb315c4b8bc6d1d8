import type { Node } from "web-tree-sitter";
import { ancestors } from "./ancestors.ts";
import type { NameInFile } from "./names-tree.ts";
import { all, literalIn } from "./shell-commands.ts";

const NAME = /^[A-Za-z_]\w*$/;

/** The names that `${!v}` stands for: where `v` goes over a list, is given one text, or is what a function is called with. */
export function indirectNames(root: Node): NameInFile[] {
  return all(root, "expansion").flatMap((expansion) => {
    const name = expansion.namedChildren.find((part) => part?.type === "variable_name");
    if (!name || expansion.child(1)?.text !== "!") return [];
    const behind = expansion.text.slice(name.endIndex - expansion.startIndex);
    // `${!prefix@}` and `${!array[@]}` are something else.
    if (/^[@*]/.test(behind)) return [];
    const hasDefault = /^:?[-=+]/.test(behind);
    return wordsOf(root, name).flatMap((word): NameInFile[] => {
      const place = literalIn(word);
      if (!place || !NAME.test(place.name)) return [];
      const end = place.start + place.name.length;
      return [{ ...place, end, form: "${!X}", access: "read", ...(hasDefault && { hasDefault }) }];
    });
  });
}

function wordsOf(root: Node, name: Node): readonly Node[] {
  for (const around of ancestors(name)) {
    if (around.type === "for_statement" && around.childForFieldName("variable")?.text === name.text)
      return listed(root, around.childrenForFieldName("value"));
    if (around.type === "function_definition") {
      const position = /^[1-9]$/.test(name.text) ? Number(name.text) : positionOf(around, name.text);
      if (position !== undefined) return givenTo(root, around, position);
    }
  }
  const value = onlyValueOf(root, name.text);
  return value ? [value] : [];
}

/** Of `local v="$1"` the 1. */
function positionOf(around: Node, variable: string): number | undefined {
  const found = /^"?\$\{?(?<position>[1-9])\}?"?$/.exec(onlyValueOf(around, variable)?.text ?? "");
  return found ? Number(found.groups!["position"]) : undefined;
}

/** What a function of the script is called with. */
function givenTo(root: Node, definition: Node, position: number): Node[] {
  const called = definition.childForFieldName("name")?.text;
  return all(root, "command").flatMap((command) =>
    command.childForFieldName("name")?.text === called
      ? (command.childrenForFieldName("argument")[position - 1] ?? [])
      : [],
  );
}

/** The words of a loop, and those of an array that it goes over. */
function listed(root: Node, values: readonly (Node | null)[]): Node[] {
  return values.flatMap((value) => {
    if (!value) return [];
    const array = /^"\$\{(?<array>\w+)\[@\]\}"$/.exec(value.text)?.groups?.["array"];
    if (array === undefined) return [value];
    const list = onlyValueOf(root, array);
    return list?.type === "array" ? list.namedChildren.filter((one): one is Node => one !== null) : [];
  });
}

/** What a name is given, where it is given something once. */
function onlyValueOf(root: Node, name: string): Node | null {
  const given = all(root, "variable_assignment").filter(
    (one) => one.childForFieldName("name")?.text === name,
  );
  return given.length === 1 ? given[0]!.childForFieldName("value") : null;
}
