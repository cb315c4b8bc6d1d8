import type { Node } from "web-tree-sitter";
import { applyEdits, type TextEdit } from "../../core/secrets-file-text.ts";
import type { Reference } from "../reference.ts";
import { isRefusal, type Extraction, type Refusal } from "./extraction.ts";
import type { Untried } from "./extract.ts";

/** What is seen of a text: its references, and how many places in it do not parse. */
export interface Sight {
  readonly references: readonly Pick<Reference, "name">[];
  readonly faults: number;
}

/**
 * An extraction whose edits are tried before anybody gets them: they count only where the text, with them, has one more
 * reference to the name than before and still parses.
 */
export function tried(
  found: Untried | Refusal | undefined,
  text: string,
  see: (text: string) => Sight,
): Extraction | Refusal | undefined {
  if (!found || isRefusal(found)) return found;
  return { ...found, edits: (name) => triedEdits(found.edits(name), name, text, see) };
}

function triedEdits(
  edits: readonly TextEdit[] | undefined,
  name: string,
  text: string,
  see: (text: string) => Sight,
): readonly TextEdit[] | undefined {
  if (!edits) return undefined;
  const [before, after] = [see(text), see(applyEdits(text, edits))];
  const count = ({ references }: Sight) => references.filter((one) => one.name === name).length;
  return count(after) > count(before) && after.faults <= before.faults ? edits : undefined;
}

/** How many places of a text do not parse. */
export function faultsIn(root: Node): number {
  return root.hasError ? 1 + root.descendantsOfType("ERROR").length : 0;
}
