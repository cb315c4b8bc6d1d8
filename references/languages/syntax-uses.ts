import type { Node } from "web-tree-sitter";
import { ancestors } from "../ancestors.ts";
import type { Language, Use } from "../language.ts";
import { childrenIn, isPart, namedChildren, partOf, type Part, type Syntax } from "./syntax.ts";

/** What happens to the value of an expression, past whatever has the same value. */
export function usesBy(syntax: Syntax): Pick<Language, "useOf" | "contextOf"> {
  return {
    useOf(expression) {
      const special = syntax.useOf?.(expression);
      if (special) return special;
      let inner = expression;
      for (const node of ancestors(expression)) {
        if (!isWrapper(node, inner)) return useIn(node, inner);
        inner = node;
      }
      return undefined;
    },
    contextOf(expression) {
      let inner = expression;
      for (const node of ancestors(expression)) {
        const access = syntax.isWritten?.(node, inner) ? "write" : "read";
        const hasDefault = syntax.hasDefault?.(node, inner) ?? false;
        if (access === "write" || hasDefault || !isWrapper(node, inner)) return { access, hasDefault };
        inner = node;
      }
      return { access: "read", hasDefault: false };
    },
  };

  function isWrapper(node: Node, inner: Node): boolean {
    const parts = syntax.wrappers[node.type];
    if (parts === undefined) return false;
    return (isMany(parts) ? parts : [parts]).some((part) => isPart(node, part, inner));
  }

  function useIn(node: Node, expression: Node): Use | undefined {
    const member = syntax.members[node.type];
    if (member && isPart(node, member.of, expression)) {
      const key = partOf(node, member.key);
      return key && { kind: "member", node: member.callee ? key : node, key };
    }
    const index = syntax.indexes[node.type];
    if (index && isPart(node, index.of, expression)) {
      const key = partOf(node, index.key);
      return key && { kind: "index", node, key };
    }
    const call = syntax.calls[node.type];
    if (call && isPart(node, call.callee, expression)) return { kind: "call", node };
    const contains = syntax.contains?.[node.type];
    if (contains && isPart(node, contains.of, expression)) {
      const key = partOf(node, contains.key);
      return key && { kind: "contains", key };
    }
    const target = syntax.lists?.has(node.type) ? targetInList(node, expression) : targetOf(node, expression);
    return target && { kind: "bind", target };
  }

  function targetOf(node: Node, value: Node): Node | undefined {
    const binding = syntax.bindings[node.type];
    return binding && isPart(node, binding.value, value) ? partOf(node, binding.target) : undefined;
  }

  /** `a, b = x, y`: a list of values has one of targets, or a field that stands several times. */
  function targetInList(values: Node, value: Node): Node | undefined {
    const owner = values.parent;
    const target = owner && targetOf(owner, values);
    if (!owner || !target) return undefined;
    const all = namedChildren(values);
    const position = all.findIndex(({ id }) => id === value.id);
    if (syntax.lists?.has(target.type)) {
      const targets = namedChildren(target);
      return targets.length === all.length ? targets[position] : undefined;
    }
    const field = syntax.bindings[owner.type]?.target;
    const targets = typeof field === "string" ? childrenIn(owner, field) : [target];
    return targets.length === all.length ? targets[position] : undefined;
  }
}

function isMany(parts: Part | readonly Part[]): parts is readonly Part[] {
  return Array.isArray(parts);
}
