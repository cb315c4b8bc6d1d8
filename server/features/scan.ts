import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { CancellationToken } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { workChanges } from "../../git/work-changes.ts";
import type { FileLeaks, Leak, ScanParams, ScanSummary } from "../../protocol/lsp.ts";
import type { Context } from "../context.ts";
import { leaksIn } from "../diagnostics/leaks.ts";
import { listFiles } from "../file-list.ts";
import { pathWithin, uriOfPath } from "../uri.ts";

/** Whom a scan tells what. */
export interface ScanListener {
  /** @param done from 0 to 1 */
  readonly progress: (done: number) => void;
  readonly found: (file: FileLeaks) => void;
}

/** A file to look into; of a changed one only lines that `before` has not. */
interface Target {
  readonly path: string;
  readonly before: ReadonlySet<string> | null;
}

/** Looks for hardcoded secrets in the files of all folders, one file after the other: requests go first. */
export async function scan(
  context: Context,
  { what }: ScanParams,
  token: CancellationToken,
  { progress, found }: ScanListener,
): Promise<ScanSummary> {
  const targets = await (what === "workspace" ? allFiles(context) : changedFiles(context));
  let skipped = 0;
  let files = 0;
  for (const target of targets ?? []) {
    if (token.isCancellationRequested) break;
    const document = await documentOf(context, target.path);
    if (!document) skipped++;
    else {
      const leaks = await leaksIn(context, document);
      const fresh = leaks.filter((leak) => isNew(document, leak, target));
      if (fresh.length > 0) found({ uri: document.uri, leaks: fresh });
    }
    progress(++files / targets!.length);
    await setImmediate();
  }
  return { files: files - skipped, skipped, inRepository: targets !== null };
}

async function allFiles({ workspace, files, git }: Context): Promise<Target[]> {
  const lists = await Promise.all(
    workspace.folders.map(async ({ path: folder }) => {
      const { paths } = await listFiles(files, git, folder);
      return paths.map((path) => ({ path: join(folder, path), before: null }));
    }),
  );
  return lists.flat();
}

/** Null where no folder is in a repository. */
async function changedFiles({ workspace }: Context): Promise<Target[] | null> {
  const lists = await Promise.all(
    workspace.folders.map(async ({ path: folder }) => {
      const changed = await workChanges(folder);
      const below = changed && pathWithin(changed.root, await realpath(folder));
      if (!changed || below === undefined || below === null) return null;
      return changed.changes.flatMap(({ path, before }) => {
        const inside = pathWithin(below, path);
        const isInside = below === "" || inside !== undefined;
        return isInside ? [{ path: join(folder, below === "" ? path : inside!), before }] : [];
      });
    }),
  );
  const known = lists.filter((list) => list !== null);
  return known.length === 0 ? null : known.flat();
}

/** The editor's text where the file is open, else the disk's; undefined where it is too large or cannot be read. */
async function documentOf(context: Context, path: string): Promise<TextDocument | undefined> {
  const uri = uriOfPath(path);
  await context.settings.settled(uri);
  const open = context.documents.atPath(path);
  if (open) return open;
  const text = await context.files.read(path, context.settings.for(uri)["scan.maxFileKB"] * 1024);
  return typeof text === "string" ? TextDocument.create(uri, "plaintext", 0, text) : undefined;
}

function isNew(document: TextDocument, { range }: Leak, { before }: Target): boolean {
  if (before === null) return true;
  for (let line = range.start.line; line <= range.end.line; line++) {
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    if (!before.has(text.replace(/\r?\n$/, ""))) return true;
  }
  return false;
}
