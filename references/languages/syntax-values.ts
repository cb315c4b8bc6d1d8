import type { Node } from "web-tree-sitter";
import type { Constant, Language } from "../language.ts";
import type { Names } from "../names.ts";
import { memberOf, type Shape } from "../shape.ts";
import { childrenIn, namedChildren, partOf, type Part, type Syntax } from "./syntax.ts";

/** No constant that people write is made of more. */
const DEEPEST = 8;

/** What strings, arguments and lists hold. */
export function valuesBy(
  syntax: Syntax,
): Pick<Language, "constantOf" | "argumentOf" | "elementsOf" | "keysIn" | "listIn"> {
  return {
    constantOf: (expression, names) => constantOf(expression, names, 0),
    argumentOf(call, position, keywords) {
      const { arguments: list } = syntax.calls[call.type] ?? {};
      const given = list === undefined ? undefined : partOf(call, list);
      if (!given) return undefined;
      let passed = 0;
      for (const argument of namedChildren(given)) {
        const around = syntax.argument?.[argument.type];
        const name = around && partOf(argument, around.name);
        const value = around ? partOf(argument, around.value) : argument;
        if (name ? keywords.includes(name.text) : passed++ === position) return value;
      }
      return undefined;
    },
    elementsOf: (expression) => syntax.arrays?.[expression.type]?.(expression),
    keysIn: (expression, names) =>
      (syntax.keysIn?.(expression) ?? []).flatMap((key) => constantOf(key, names, 0) ?? []),
    listIn(expression, names) {
      const inner = syntax.listIn?.(expression);
      if (inner) return inner;
      const leaf = syntax.names.has(expression.type)
        ? names.resolve(expression)?.leaf
        : syntax.members[expression.type] && leafOfMember(expression, names);
      if (leaf) return isOnly(leaf, names) ? boundTo(leaf) : undefined;
      return wrapped(expression);
    },
  };

  function constantOf(expression: Node, names: Names, depth: number): Constant | undefined {
    if (depth > DEEPEST) return undefined;
    if (syntax.strings.has(expression.type)) return stringOf(expression);
    if (syntax.undivided?.has(expression.type)) return undividedString(expression);
    if (syntax.isText?.(expression)) {
      return { value: expression.text, start: expression.startIndex, end: expression.endIndex };
    }
    const operator = syntax.sums?.[expression.type];
    if (operator !== undefined) return sumOf(expression, operator, names, depth);
    if (syntax.names.has(expression.type)) return valueOfName(expression, names, depth);
    const member = syntax.members[expression.type] && valueOfMember(expression, names, depth);
    if (member) return member;
    const around = syntax.argument?.[expression.type];
    const inner = around ? partOf(expression, around.value) : wrapped(expression);
    return inner && constantOf(inner, names, depth + 1);
  }

  /** A string without escapes and substitutions: names of secrets have none. */
  function stringOf(node: Node): Constant | undefined {
    const parts = namedChildren(node).filter(({ type }) => !/_(?:start|end)$/.test(type));
    const [text] = parts;
    if (parts.length > 1 || (text && !syntax.text.has(text.type))) return undefined;
    if (!text || text.text.includes("\\")) return undefined;
    return { value: text.text, start: text.startIndex, end: text.endIndex };
  }

  /** What stands between the first quote and the last one, where that is no text of several parts. */
  function undividedString({ text, startIndex }: Node): Constant | undefined {
    const [from, to] = [text.indexOf('"') + 1, text.lastIndexOf('"')];
    const value = text.slice(from, to);
    if (/["\\]/.test(value)) return undefined;
    return { value, start: startIndex + from, end: startIndex + to };
  }

  function sumOf(node: Node, operator: string, names: Names, depth: number): Constant | undefined {
    const [left, right] = [node.childForFieldName("left"), node.childForFieldName("right")];
    if (!left || !right || !node.children.some((part) => part?.type === operator)) return undefined;
    const first = constantOf(left, names, depth + 1);
    const second = first && constantOf(right, names, depth + 1);
    if (!first || !second) return undefined;
    const at = { start: node.startIndex, end: node.endIndex };
    return { value: first.value + second.value, ...at, spelledAt: at };
  }

  /** A name that gets a constant once, and nothing else ever; or that another module gives. */
  function valueOfName(name: Node, names: Names, depth: number): Constant | undefined {
    const imported = importedText(name, names.imported(name));
    const leaf = names.resolve(name)?.leaf;
    return imported ?? (leaf && valueOfDeclared(name, leaf, names, depth));
  }

  /** `Keys.API` of a class that this text declares, or of another module. */
  function valueOfMember(member: Node, names: Names, depth: number): Constant | undefined {
    const imported = importedText(member, importedShape(member, names, depth));
    if (imported) return imported;
    const leaf = leafOfMember(member, names);
    return leaf && valueOfDeclared(member, leaf, names, depth);
  }

  /** The only leaf that declares a member of a class of this text. */
  function leafOfMember(member: Node, names: Names): Node | undefined {
    const { of, key } = syntax.members[member.type]!;
    const [owner, name] = [partOf(member, of), partOf(member, key)];
    if (!owner || !name) return undefined;
    const isNamed = syntax.names.has(owner.type);
    const declaring = isNamed ? names.resolve(owner)?.leaf.parent : syntax.classAround?.(owner);
    const leaves = names.leaves(name.text).filter((leaf) => {
      const scope = names.declared(leaf)?.scope;
      return declaring && scope && (scope.id === declaring.id || scope.parent?.id === declaring.id);
    });
    return leaves.length === 1 ? leaves[0] : undefined;
  }

  /** What another module gives under a name, or a member of that. */
  function importedShape(expression: Node, names: Names, depth: number): Shape | undefined {
    if (syntax.names.has(expression.type)) return names.imported(expression);
    const member = depth > DEEPEST ? undefined : syntax.members[expression.type];
    const [owner, key] = member ? [partOf(expression, member.of), partOf(expression, member.key)] : [];
    const shape = owner && importedShape(owner, names, depth + 1);
    return shape && key && memberOf(shape, key.text);
  }

  function valueOfDeclared(use: Node, leaf: Node, names: Names, depth: number): Constant | undefined {
    const value = isOnly(leaf, names) ? boundTo(leaf) : undefined;
    const constant = value && constantOf(value, names, depth + 1);
    if (!constant) return undefined;
    const { start, end } = constant.spelledAt ?? constant;
    return { value: constant.value, start: use.startIndex, end: use.endIndex, spelledAt: { start, end } };
  }

  /** It is not spelled in this text. */
  function importedText(use: Node, shape: Shape | undefined): Constant | undefined {
    const at = { start: use.startIndex, end: use.endIndex };
    return shape?.constant === undefined ? undefined : { value: shape.constant, ...at, spelledAt: at };
  }

  function isOnly(leaf: Node, names: Names): boolean {
    const declared = names.declared(leaf);
    if (!declared) return false;
    return names.declaring(declared).length === 1 && names.assigned(declared).length === 0;
  }

  /** The value in the declaration of a leaf; of several, the one at its place. */
  function boundTo(leaf: Node): Node | undefined {
    for (const owner of [leaf.parent, leaf.parent?.parent]) {
      const binding = owner && syntax.bindings[owner.type];
      const value = binding && partOf(owner, binding.value);
      if (!value) continue;
      const targets = partsOf(owner, binding.target);
      const position = targets.findIndex(({ id }) => id === leaf.id);
      const values = listed(value);
      return position === -1 || values.length !== targets.length ? undefined : values[position];
    }
    return undefined;
  }

  /** A field may stand several times, or once with a list. */
  function partsOf(owner: Node, part: Part): Node[] {
    if (typeof part !== "string") return [partOf(owner, part)].filter((one) => one !== undefined);
    const all = childrenIn(owner, part);
    return all.length === 1 ? listed(all[0]!) : all;
  }

  function listed(node: Node): Node[] {
    return syntax.lists?.has(node.type) ? namedChildren(node) : [node];
  }

  function wrapped(node: Node): Node | undefined {
    const part = syntax.wrappers[node.type];
    // One that has several may have the value of either.
    return part === undefined || typeof part === "object" ? undefined : partOf(node, part);
  }
}
