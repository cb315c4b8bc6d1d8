import { dirname } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { FileLeaks, FileLeaksParams } from "../../protocol/lsp.ts";
import type { Context } from "../context.ts";
import { leaksOf, lookInto } from "../leaks/look-into.ts";
import { changesAmong, type Target } from "../leaks/targets.ts";
import { pathOfUri, pathWithin } from "../uri.ts";

/** Looks into some files again, open or not, and answers for each by the URI that it was asked for. */
export async function fileLeaks(
  context: Context,
  { what, uris }: FileLeaksParams,
): Promise<readonly FileLeaks[]> {
  await Promise.all(uris.map((uri) => context.settings.settled(uri)));
  const targetOf = await targetsOf(context, what, pathsOf(uris));
  const ignored = await ignoredAmong(context, pathsOf(uris.filter((uri) => !context.documents.get(uri))));
  const answers: FileLeaks[] = [];
  for (const uri of uris) {
    const path = pathOfUri(uri);
    const target = path !== undefined && ignored.has(path) ? undefined : targetOf(path);
    answers.push({ ...(target ? await lookAt(context, uri, path, target) : NOTHING), uri });
    await setImmediate(); // Requests go first.
  }
  return answers;
}

const pathsOf = (uris: readonly string[]): string[] => uris.flatMap((uri) => pathOfUri(uri) ?? []);

type TargetFacts = Omit<Target, "path">;

const WHOLE: TargetFacts = { before: null, audience: undefined };
const NOTHING = { version: null, leaks: [] };

/** What of a file is looked into; undefined where it is none of the changed ones. A document on no disk is new. */
async function targetsOf(
  context: Context,
  what: FileLeaksParams["what"],
  paths: readonly string[],
): Promise<(path: string | undefined) => TargetFacts | undefined> {
  if (what === "workspace") return () => WHOLE;
  const changes = await changesAmong(context, paths);
  return (path) => {
    if (path === undefined) return WHOLE;
    const before = changes.get(path);
    return before === undefined ? undefined : { before, audience: "others" };
  };
}

/** Of files below the opened folders, with one question for each folder; others are looked into as they are named. */
async function ignoredAmong(
  { git, workspace }: Context,
  paths: readonly string[],
): Promise<ReadonlySet<string>> {
  const answers = await Promise.all(
    workspace.folders.map(({ path: folder }) =>
      git.ignoredAmong(
        folder,
        paths.filter((path) => pathWithin(folder, path) !== undefined),
      ),
    ),
  );
  return new Set(answers.flatMap((ignored) => [...ignored]));
}

async function lookAt(
  context: Context,
  uri: string,
  path: string | undefined,
  target: TargetFacts,
): Promise<Omit<FileLeaks, "uri">> {
  const open = context.documents.get(uri);
  if (open) return leaksOf(context, open, target);
  if (path === undefined) return NOTHING;
  // It is not ignored: where there is a repository, others get it. What it ever held need not be asked of git.
  const audience = (await context.git.repositoryOf(dirname(path))) ? "others" : undefined;
  const found = await lookInto(context, { ...target, path, audience });
  return typeof found === "string" ? NOTHING : found;
}
