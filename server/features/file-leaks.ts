import { dirname } from "node:path";
import type { FileLeaks, FileLeaksParams } from "../../protocol/lsp.ts";
import type { Context } from "../context.ts";
import { leaksOf, lookInto } from "../leaks/look-into.ts";
import { changedFiles, type Target } from "../leaks/targets.ts";
import { pathOfUri } from "../uri.ts";

/** Looks into some files again, open or not, and answers for each by the URI that it was asked for. */
export async function fileLeaks(
  context: Context,
  { what, uris }: FileLeaksParams,
): Promise<readonly FileLeaks[]> {
  await Promise.all(uris.map((uri) => context.settings.settled(uri)));
  const changed = what === "changes" ? await changedFiles(context) : null;
  const targets = changed && new Map(changed.map((target) => [target.path, target]));
  return Promise.all(
    uris.map(async (uri) => {
      const path = pathOfUri(uri);
      const found = await lookAt(context, uri, path, targets && path !== undefined ? targets.get(path) : ALL);
      return { ...found, uri };
    }),
  );
}

const ALL = { before: null, audience: undefined };
const NOTHING = { version: null, leaks: [] };

/** @param target undefined where it is none of the changed files */
async function lookAt(
  context: Context,
  uri: string,
  path: string | undefined,
  target: Omit<Target, "path"> | undefined,
): Promise<Omit<FileLeaks, "uri">> {
  if (!target) return NOTHING;
  const open = context.documents.get(uri);
  if (open) return leaksOf(context, open, target);
  if (path === undefined || (await context.git.ignoredAmong(dirname(path), [path])).has(path)) return NOTHING;
  // It is not ignored: in a repository others get it. What it ever held need not be asked of git.
  const audience = (await context.git.repositoryOf(dirname(path))) ? "others" : undefined;
  const found = await lookInto(context, { ...target, path, audience });
  return typeof found === "string" ? NOTHING : found;
}
