/** A file that imports from others is read once more for each step on the way; modules in a circle could go on for ever. */
const ROUNDS = 8;

/**
 * Reads files, and those that may refer to something else because of what one of them exports.
 * @param read gives the files to be read because of this one, as `ModuleLinks` tells them
 * @param mayGoOn asked before each file
 * @returns whether all were read
 */
export async function follow(
  paths: Iterable<string>,
  read: (path: string) => Promise<Iterable<string>>,
  mayGoOn: () => boolean = () => true,
): Promise<boolean> {
  const times = new Map<string, number>();
  for (let waiting = new Set(paths); waiting.size > 0;) {
    const next = new Set<string>();
    for (const path of waiting) {
      if (!mayGoOn()) return false;
      times.set(path, (times.get(path) ?? 0) + 1);
      for (const other of await read(path)) if ((times.get(other) ?? 0) < ROUNDS) next.add(other);
    }
    waiting = next;
  }
  return true;
}
