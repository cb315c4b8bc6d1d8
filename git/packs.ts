import { closeSync, fstatSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ObjectDatabase } from "./object-database.ts";
import { readPackIndex, type PackIndex } from "./pack-index.ts";

/** A pack of the repository, open to be read. */
export interface Pack {
  readonly fd: number;
  /** In bytes. */
  readonly size: number;
  readonly index: PackIndex;
}

export interface Packs extends Disposable {
  readonly packs: readonly Pack[];
  /** Of an id, in bytes. */
  readonly hashSize: number;
}

/**
 * Opens the repository's packs. Those that cannot be read are left out, as are those that it borrows from another
 * repository: what they hold git can be asked for.
 */
export async function openPacks(database: ObjectDatabase): Promise<Packs> {
  const hashSize = database.emptyTree.length / 2;
  const { code, stdout } = await database.run([
    "rev-parse",
    "--path-format=absolute",
    "--git-path",
    "objects/pack",
  ]);
  const folder = stdout.replace(/\r?\n$/, "");
  const packs = code === 0 ? indexesIn(folder).flatMap((file) => openPack(join(folder, file), hashSize)) : [];
  return {
    packs,
    hashSize,
    [Symbol.dispose]: () => {
      for (const { fd } of packs) closeSync(fd);
    },
  };
}

function indexesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".idx"));
  } catch {
    return []; // Not there, or not to be read: git says so when it is asked.
  }
}

function openPack(indexFile: string, hashSize: number): Pack[] {
  try {
    const index = readPackIndex(indexFile, hashSize);
    if (!index) return [];
    const fd = openSync(indexFile.replace(/idx$/, "pack"), "r");
    return [{ fd, size: fstatSync(fd).size, index }];
  } catch {
    return []; // The same.
  }
}
