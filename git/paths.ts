import { realpath } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";

/**
 * Turns a caller's path, absolute or relative to the root, into git's: relative to the root, with `/`. Gives null for
 * the root itself and outside of it. Editors keep the spelling in which a workspace was opened, often through a link,
 * while git knows only the real one; a path below the opened folder is understood in both.
 * @param root the work tree's top folder, real
 * @param opened the folder as it was given, absolute
 * @param real the same folder, with links resolved
 */
export async function pathMapper(
  root: string,
  opened: string,
  real: string,
): Promise<(path: string) => string | null> {
  const spellings: [given: string, real: string][] = [[root, root]];
  // As many levels up as the root is above the opened folder; another place where the folder itself is a link.
  const climbed = resolve(opened, relative(real, root));
  spellings.push((await realpath(climbed)) === root ? [climbed, root] : [opened, real]);

  return (path) => {
    const absolute = resolve(root, path);
    for (const [given, real] of spellings) {
      if (!isWithin(given, absolute)) continue;
      const inside = relative(root, join(real, relative(given, absolute)));
      return inside === "" ? null : inside.replaceAll(sep, "/");
    }
    return null;
  };
}

/** Also where the two are the same. Both are absolute. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way.split(sep)[0] !== ".." && !isAbsolute(way);
}
