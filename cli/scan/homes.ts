import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../../core/user-error.ts";
import { openRepository } from "../../git/repository.ts";
import type { Home } from "./harvest.ts";

/** Finds where files are at home; each folder is looked up once. */
export class Homes {
  readonly #byFolder = new Map<string, Home | null>();
  readonly #nowhere: Home;

  constructor(cwd: string) {
    this.#nowhere = { root: cwd, rootCommit: async () => null };
  }

  /** @param file absolute; what is in it need not exist */
  async of(file: string): Promise<{ home: Home; path: string }> {
    const folder = await realpath(path.dirname(file)).catch(() => path.dirname(file)); // Told by the scan, if it matters.
    const home = this.#above(folder) ?? this.#nowhere;
    const inside = path.relative(home.root, path.join(folder, path.basename(file)));
    return { home, path: inside.split(path.sep).join("/") };
  }

  #above(folder: string): Home | null {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const parent = path.dirname(folder);
    const isRoot = existsSync(path.join(folder, ".git"));
    const home = isRoot ? homeAt(folder) : parent === folder ? null : this.#above(parent);
    this.#byFolder.set(folder, home);
    return home;
  }
}

function homeAt(root: string): Home {
  let commit: Promise<string | null> | undefined;
  return { root, rootCommit: () => (commit ??= rootCommitOf(root)) };
}

/** Where git cannot be asked, findings are identified as outside of a repository. */
async function rootCommitOf(root: string): Promise<string | null> {
  try {
    return (await (await openRepository(root))?.rootCommit()) ?? null;
  } catch (error) {
    if (error instanceof UserError && error.code === "GIT_UNAVAILABLE") return null;
    throw error;
  }
}
