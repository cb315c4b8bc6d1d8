import type { Node } from "web-tree-sitter";
import { ancestors } from "./ancestors.ts";
import type { NameInFile } from "./names-tree.ts";
import { all, literalIn } from "./shell-commands.ts";
import { isAround } from "./taken-names.ts";

const NAME = /^[A-Za-z_]\w*$/;

/** The names that `${!v}` stands for: where `v` goes over a list, is given one text, or is what a function is called with. */
export function indirectNames(root: Node): NameInFile[] {
  const indirect = all(root, "expansion").filter((expansion) => expansion.child(1)?.text === "!");
  if (indirect.length === 0) return [];
  const script: Script = {
    assignments: byName(all(root, "variable_assignment")),
    commands: byName(all(root, "command")),
  };
  return indirect.flatMap((expansion) => {
    const name = expansion.namedChildren.find((part) => part?.type === "variable_name");
    if (!name) return [];
    const behind = expansion.text.slice(name.endIndex - expansion.startIndex);
    // `${!prefix@}` and `${!array[@]}` are something else.
    if (/^[@*]/.test(behind)) return [];
    const hasDefault = /^:?[-=+]/.test(behind);
    return wordsOf(script, name).flatMap((word): NameInFile[] => {
      const place = literalIn(word);
      if (!place || !NAME.test(place.name)) return [];
      const end = place.start + place.name.length;
      return [{ ...place, end, form: "${!X}", access: "read", ...(hasDefault && { hasDefault }) }];
    });
  });
}

/** All of a script that is asked about each of its names, by what is named. */
interface Script {
  readonly assignments: ReadonlyMap<string, readonly Node[]>;
  readonly commands: ReadonlyMap<string, readonly Node[]>;
}

const byName = (nodes: readonly Node[]): Map<string, Node[]> =>
  Map.groupBy(nodes, (node) => node.childForFieldName("name")?.text ?? "");

function wordsOf(script: Script, name: Node): readonly Node[] {
  for (const around of ancestors(name)) {
    if (around.type === "for_statement" && around.childForFieldName("variable")?.text === name.text)
      return listed(script, around.childrenForFieldName("value"));
    if (around.type === "function_definition") {
      const position = /^[1-9]$/.test(name.text) ? Number(name.text) : positionOf(script, around, name.text);
      if (position !== undefined) return givenTo(script, around, position);
    }
  }
  const value = onlyValueOf(script, name.text);
  return value ? [value] : [];
}

/** Of `local v="$1"` the 1. */
function positionOf(script: Script, around: Node, variable: string): number | undefined {
  const found = /^"?\$\{?(?<position>[1-9])\}?"?$/.exec(onlyValueOf(script, variable, around)?.text ?? "");
  return found ? Number(found.groups!["position"]) : undefined;
}

/** What a function of the script is called with. */
function givenTo({ commands }: Script, definition: Node, position: number): Node[] {
  const called = definition.childForFieldName("name")?.text ?? "";
  return (commands.get(called) ?? []).flatMap(
    (command) => command.childrenForFieldName("argument")[position - 1] ?? [],
  );
}

/** The words of a loop, and those of an array that it goes over. */
function listed(script: Script, values: readonly (Node | null)[]): Node[] {
  return values.flatMap((value) => {
    if (!value) return [];
    const array = /^"\$\{(?<array>\w+)\[@\]\}"$/.exec(value.text)?.groups?.["array"];
    if (array === undefined) return [value];
    const list = onlyValueOf(script, array);
    return list?.type === "array" ? list.namedChildren.filter((one): one is Node => one !== null) : [];
  });
}

/** What a name is given, where it is given something once, in all of the script or in a function. */
function onlyValueOf({ assignments }: Script, name: string, within?: Node): Node | null {
  const all = assignments.get(name) ?? [];
  const given = within ? all.filter((one) => isAround(within, one)) : all;
  return given.length === 1 ? given[0]!.childForFieldName("value") : null;
}
