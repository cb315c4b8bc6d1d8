import type { Tree } from "web-tree-sitter";
import type { Language } from "./language.ts";
import type { Change } from "./sites.ts";

/** From offset to offset, both included. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** What was edited, after one more change. */
export function editedAfter(edited: Part | undefined, { start, oldEnd, newEnd }: Change): Part {
  if (!edited) return { start, end: newEnd };
  const end = edited.end > oldEnd ? edited.end + newEnd - oldEnd : newEnd;
  return { start: Math.min(edited.start, start), end };
}

/**
 * The parts of a text of which an edit may have changed what they say: what was edited, and what the parser reads in
 * another way since, each with the whole of the statements around its ends as they were and as they are.
 * @param old the tree before, with the edits
 */
export function changedParts(language: Language, old: Tree, tree: Tree, edited: Part): Part[] {
  const ranges = old.getChangedRanges(tree).map(({ startIndex, endIndex }) => ({
    start: startIndex,
    end: endIndex,
  }));
  return [edited, ...ranges].map((part) =>
    [old, tree].reduce((wide, one) => widened(language, one, wide), part),
  );
}

function widened(language: Language, { rootNode }: Tree, { start, end }: Part): Part {
  let wide = { start, end };
  // With the characters beside it, to which what is new may belong.
  for (const place of [start - 1, start, end, end + 1]) {
    const at = Math.max(0, place);
    const node = rootNode.descendantForIndex(at, at);
    const unit = node && language.unitOf(node);
    if (unit) wide = { start: Math.min(wide.start, unit.startIndex), end: Math.max(wide.end, unit.endIndex) };
  }
  return wide;
}
