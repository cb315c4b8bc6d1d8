import type { Node } from "web-tree-sitter";
import { ancestors, enclosing } from "../ancestors.ts";
import type { Language } from "../language.ts";
import { childrenIn, isPart, type Part, type Reach, type Syntax } from "./syntax.ts";

type NameQuestions = Pick<
  Language,
  "isUse" | "declarationOf" | "patternOf" | "assignedIn" | "functionOf" | "unitOf"
>;

/** What names mean, by what declares them and how far that reaches. */
export function namesBy(syntax: Syntax): NameQuestions {
  return {
    isUse(leaf) {
      const parent = leaf.parent;
      if (!syntax.names.has(leaf.type) || !parent || syntax.isNoUse?.(leaf)) return false;
      const member = syntax.members[parent.type];
      if (member && isPart(parent, member.key, leaf)) return isBare(parent, member.of);
      const argument = syntax.argument?.[parent.type];
      return !(argument && isPart(parent, argument.name, leaf));
    },
    declarationOf(leaf) {
      if (!syntax.names.has(leaf.type) && !syntax.text.has(leaf.type)) return undefined;
      const { owner, top } = ownerOf(leaf);
      const declarer = owner && syntax.declarers[owner.type];
      if (!owner || !declarer) return undefined;
      if (declarer.name !== undefined && !isDeclared(owner, declarer.name, top)) return undefined;
      const isLone = declarer.isBare ?? false;
      return { leaf, scope: scopeOf(owner, declarer.reach), initialised: !isLone };
    },
    patternOf(target) {
      const fields = syntax.fieldsOf?.(target);
      if (fields) return { kind: "fields", fields };
      const isName = syntax.names.has(target.type) || syntax.text.has(target.type);
      return isName ? { kind: "name", leaf: target } : undefined;
    },
    assignedIn(leaf) {
      const { owner, top } = ownerOf(leaf);
      if (!owner || !syntax.assignments?.has(owner.type)) return undefined;
      const target = syntax.bindings[owner.type]?.target;
      return target !== undefined && isPart(owner, target, top) ? scopeOf(owner, "block") : undefined;
    },
    functionOf: (node) => enclosing(node, syntax.functions),
    unitOf(node) {
      if (syntax.containers.has(node.type)) return undefined;
      let unit = node;
      for (const around of ancestors(node)) {
        if (syntax.containers.has(around.type)) return unit;
        unit = around;
      }
      return node.tree.rootNode;
    },
  };

  /** What a leaf belongs to, past the list in which it stands. */
  function ownerOf(leaf: Node): { readonly owner: Node | null; readonly top: Node } {
    const parent = leaf.parent;
    return parent && syntax.lists?.has(parent.type)
      ? { owner: parent.parent, top: parent }
      : { owner: parent, top: leaf };
  }

  function isDeclared(
    owner: Node,
    name: NonNullable<Syntax["declarers"][string]["name"]>,
    top: Node,
  ): boolean {
    if (typeof name !== "string") return isPart(owner, name, top);
    return childrenIn(owner, name).some(({ id }) => id === top.id);
  }

  function scopeOf(owner: Node, reach: Reach): Node {
    if (reach === "itself") return owner;
    if (reach === "file") return owner.tree.rootNode;
    return enclosing(owner.parent ?? owner, reach === "function" ? syntax.functions : syntax.blocks);
  }
}

/** A name with nothing before it, of which it could be a member: `f()` in Java, `::std` in Rust. */
function isBare(node: Node, of: Part): boolean {
  return typeof of === "string" && node.childForFieldName(of) === null;
}
