import type { Node } from "web-tree-sitter";
import { enclosing } from "../ancestors.ts";
import { originsIn } from "../modules/class-files.ts";
import type { Exported, Syntax } from "./syntax.ts";

/** How a language writes constants of classes. */
interface Declared {
  /** Declarations of classes, and what is like one. */
  readonly classes: ReadonlySet<string>;
  /** The names that one of `constants` declares; none of one that may be written to. */
  readonly constants: readonly string[];
  readonly names: (declaration: Node) => readonly (Node | null | undefined)[];
}

/** What the classes of a file give to other files, and where a class that the file does not declare comes from. */
export function classConstants({
  classes,
  constants,
  names,
}: Declared): Pick<Syntax, "exported"> & Required<Pick<Syntax, "originsIn">> {
  return {
    originsIn: (root) => originsIn(root.text),
    exported(root): Exported {
      const leavesOf = new Map<number, { readonly leaf: Node; readonly leaves: Node[] }>();
      for (const declaration of root.descendantsOfType([...constants])) {
        const owner = declaration && enclosing(declaration, classes);
        const leaf = owner?.childForFieldName("name");
        if (!declaration || !owner || !leaf) continue;
        const held = leavesOf.get(owner.id) ?? { leaf, leaves: [] };
        leavesOf.set(owner.id, held);
        held.leaves.push(...names(declaration).filter((name): name is Node => Boolean(name)));
      }
      return { leaves: [], holders: [...leavesOf.values()], from: [] };
    },
  };
}

/** Whether one of the words stands in front of a declaration. */
export function hasModifier(declaration: Node, modifier: RegExp): boolean {
  return declaration.children.some((part) => part && /modifier/.test(part.type) && modifier.test(part.text));
}
