import type { Node } from "web-tree-sitter";
import { ancestors } from "./ancestors.ts";
import type { NameInFile } from "./names-tree.ts";
import { all, literalIn } from "./shell-commands.ts";

const NAME = /^[A-Za-z_]\w*$/;

/** The names that `${!v}` stands for: where `v` goes over a list, is given one text, or is what a function is called with. */
export function indirectNames(root: Node): NameInFile[] {
  return all(root, "expansion").flatMap((expansion) => {
    const name = expansion.namedChildren.find((part) => part?.type === "variable_name");
    // `${!prefix@}` and `${!array[@]}` are something else.
    if (
      !name ||
      expansion.child(1)?.text !== "!" ||
      /^[@*]/.test(expansion.text.slice(name.endIndex - expansion.startIndex))
    )
      return [];
    const hasDefault = /^:?[-=+]/.test(expansion.text.slice(name.endIndex - expansion.startIndex));
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
  const given = assignmentsOf(root, name.text);
  const value = given.length === 1 ? given[0]!.childForFieldName("value") : null;
  return value ? [value] : [];
}

/** Of `local v="$1"` the 1. */
function positionOf(around: Node, variable: string): number | undefined {
  const given = assignmentsOf(around, variable);
  const value = given.length === 1 ? given[0]!.childForFieldName("value") : null;
  const found = /^"?\$\{?(?<position>[1-9])\}?"?$/.exec(value?.text ?? "");
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
    const given = assignmentsOf(root, array);
    const list = given.length === 1 ? given[0]!.childForFieldName("value") : null;
    return list?.type === "array" ? list.namedChildren.filter((one): one is Node => one !== null) : [];
  });
}

function assignmentsOf(root: Node, name: string): Node[] {
  return all(root, "variable_assignment").filter((one) => one.childForFieldName("name")?.text === name);
}
