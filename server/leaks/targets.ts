import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { fileChanges, workChanges } from "../../git/work-changes.ts";
import type { Context } from "../context.ts";
import { listFiles } from "../file-list.ts";
import { pathWithin } from "../uri.ts";
import type { Audience } from "./audience.ts";

/** A file to look into. */
export interface Target {
  readonly path: string;
  /** Of a changed file, only what stands in lines that this has not is told; null tells everything. */
  readonly before: ReadonlySet<string> | null;
  /** Undefined where it must be asked for. */
  readonly audience: Audience | undefined;
}

/** The files of all folders; what git ignores is left out. */
export async function allFiles({ workspace, files, git }: Context): Promise<Target[]> {
  const lists = await Promise.all(
    workspace.folders.map(async ({ path: folder }) => {
      const { paths } = await listFiles(files, git, folder);
      const audience = (await git.repositoryOf(folder)) ? "others" : undefined;
      return paths.map((path): Target => ({ path: join(folder, path), before: null, audience }));
    }),
  );
  return lists.flat();
}

/** The files that differ from the last commit. Null where no folder is in a repository. */
export async function changedFiles({ workspace }: Context): Promise<Target[] | null> {
  const lists = await Promise.all(
    workspace.folders.map(async ({ path: folder }) => {
      const changed = await workChanges(folder);
      const below = changed && pathWithin(changed.root, await realpath(folder));
      if (!changed || below === undefined || below === null) return null;
      return changed.changes.flatMap(({ path, before }): Target[] => {
        const inside = below === "" ? path : pathWithin(below, path);
        return inside === undefined ? [] : [{ path: join(folder, inside), before, audience: "others" }];
      });
    }),
  );
  const known = lists.filter((list) => list !== null);
  return known.length === 0 ? null : known.flat();
}

/** More files than that are no longer the ones that somebody types in: then git is asked about all of them. */
const FEW = 50;

/** Of these paths those that are files with changes, with the lines that each had. */
export async function changesAmong(
  context: Context,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Target["before"]>> {
  const { workspace } = context;
  if (paths.length > FEW) {
    const targets = await changedFiles(context);
    return new Map(targets?.map(({ path, before }) => [path, before]));
  }
  const answers = await Promise.all(
    workspace.folders.map(async ({ path: folder }) => {
      const inside = paths.filter((path) => pathWithin(folder, path) !== undefined);
      return inside.length === 0 ? null : fileChanges(folder, inside);
    }),
  );
  return new Map(answers.flatMap((changes) => [...(changes ?? [])]));
}
