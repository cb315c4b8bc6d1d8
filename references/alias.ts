import type { Node } from "web-tree-sitter";
import type { Language } from "./language.ts";
import type { Shape } from "./shape.ts";

/** How a value came to where it is: through which local names, the last one first. */
export type Path = Alias | undefined;

export interface Alias {
  readonly before: Path;
  /** Where a name is used that may have got several values; a constant always has its only one. */
  readonly use?: { readonly node: Node; readonly holder: Holder };
  /** The name stands for the environment itself, and not for `process` or another object on the way to it. */
  readonly isEnvironment: boolean;
}

/** A declared name that holds shapes. */
export interface Holder {
  readonly shapes: Set<Shape>;
  /** Where it gets them. */
  readonly givenAt: Set<number>;
  /** Where it gets something, and the block in which that holds. */
  readonly writes: readonly { readonly at: number; readonly block: Node }[];
}

/** True where a local name on the way stands for the environment: what is read is then an alias, whatever its name. */
export function isAlias(path: Path): boolean {
  for (let alias = path; alias; alias = alias.before) if (alias.isEnvironment) return true;
  return false;
}

/** True where a name on the way surely got another value before its use. */
export function isOverwritten(path: Path, language: Language): boolean {
  for (let alias = path; alias; alias = alias.before) {
    if (isOverwrittenAt(alias, language)) return true;
  }
  return false;
}

/**
 * A write in the same function, in a block around the use, with no write of the environment between them: that
 * is sure, and anything less (a branch, a call of another function) is not.
 */
function isOverwrittenAt({ use }: Alias, language: Language): boolean {
  if (!use) return false;
  const { node, holder } = use;
  const others = holder.writes.filter(({ at }) => at < node.startIndex && !holder.givenAt.has(at));
  if (others.length === 0) return false;
  const lastGiven = lastBefore(node.startIndex, holder.givenAt);
  const ownFunction = language.functionOf(node).id;
  return others.some(
    ({ at, block }) =>
      at > lastGiven && contains(block, node) && language.functionOf(block).id === ownFunction,
  );
}

function lastBefore(limit: number, offsets: Iterable<number>): number {
  let last = -1;
  for (const at of offsets) if (at < limit && at > last) last = at;
  return last;
}

function contains(outer: Node, inner: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}
