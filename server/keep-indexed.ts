import type { Connection, WorkDoneProgressServerReporter } from "vscode-languageserver/node";
import type { Context } from "./context.ts";
import { faultText } from "./fault-text.ts";
import { listen } from "./handle.ts";
import { indexFolder, type Indexed, type Progress } from "./indexer.ts";
import { collectWhenQuiet } from "./memory.ts";
import type { Folder } from "./workspace.ts";

/** What reading so many files leaves behind is worth a pause. */
const MANY = 1000;

/**
 * Returns what reads all opened folders into the index, once the context is ready; again after folders come or go.
 * People see its progress and can cancel it; then what was not read counts as unknown.
 */
export function keepIndexed(connection: Connection, context: Context): () => Promise<void> {
  let running = { isCancelled: false };
  let ended: Promise<unknown> = Promise.resolve();
  let accessors: string | undefined;
  const collect = collectWhenQuiet(context.documents);
  const index = listen(context, "the index", async () => {
    running.isCancelled = true;
    const run = { isCancelled: false };
    running = run;
    await context.ready;
    accessors = accessorsOf(context);
    const shown = context.client.showsProgress ? await progressIn(connection) : undefined;
    shown?.begin("Keyward: reading references", 0, undefined, true);
    shown?.token.onCancellationRequested(() => (run.isCancelled = true));
    const indexed = ended.then(() => indexAll(context, progressOf(run, shown)));
    ended = indexed.catch(() => undefined); // Whoever waits for it here hears of it.
    try {
      if ((await indexed) > MANY) collect();
    } finally {
      shown?.done();
    }
  });
  if (context.client.reportsFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(
      listen(context, "workspace/didChangeWorkspaceFolders", async ({ added, removed }) => {
        const { workspace, settings } = context;
        const before = workspace.folders;
        const gone = new Set(removed.map(({ uri }) => uri));
        workspace.open([...workspace.uris.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)]);
        const after = workspace.folders;
        for (const { uri, path } of before.filter((folder) => !after.includes(folder))) {
          context.index.removeBelow(path);
          settings.forget(uri);
        }
        const come = after.filter((folder) => !before.includes(folder));
        await Promise.all(come.map(({ uri }) => settings.load(uri)));
        context.changes.advance();
        return index(undefined);
      }),
    );
  }
  context.changes.listen(() => {
    if (accessors !== undefined && accessors !== accessorsOf(context)) void index(undefined);
  });
  return () => index(undefined);
}

/** An editor that can show progress and does not want to is no reason to read nothing. */
function progressIn({ window }: Connection): Promise<WorkDoneProgressServerReporter | undefined> {
  return window.createWorkDoneProgress().catch(() => undefined);
}

/** What the settings of the folders name; where that is another, all files are read again. */
function accessorsOf({ settings, workspace }: Context): string {
  return JSON.stringify(workspace.folders.map(({ uri }) => settings.for(uri)["references.accessors"]));
}

/** Returns how many files there were. */
async function indexAll(context: Context, progress: Progress): Promise<number> {
  const started = context.now();
  context.index.begin();
  let files = 0;
  let isWhole = true;
  const left: string[] = [];
  await context.reader.within(async () => {
    for (const folder of context.workspace.folders) {
      const indexed = await readOrTell(context, folder, progress);
      files += indexed.files;
      isWhole &&= indexed.isWhole;
      left.push(...indexed.left);
    }
  });
  context.budgets.noteIndex(context.now() - started);
  context.index.finish(isWhole ? "whole" : "partial", left);
  context.changes.advance();
  context.log.info(
    `Indexed ${files} files in ${context.now() - started} ms${isWhole ? "" : "; not all were read"}.`,
  );
  return files;
}

/** A fault in one folder takes nothing from the others, and does not leave the index unfinished for good. */
async function readOrTell(context: Context, folder: Folder, progress: Progress): Promise<Indexed> {
  try {
    return await indexFolder(context, folder, progress);
  } catch (error) {
    context.log.error(`A fault of Keyward in reading ${folder.path}: ${faultText(error)}`);
    const left = [`All of ${folder.path}: a fault of ours, which the log describes.`];
    return { files: 0, isWhole: false, left };
  }
}

function progressOf(
  run: { readonly isCancelled: boolean },
  shown: WorkDoneProgressServerReporter | undefined,
): Progress {
  let last = 0;
  return {
    report(done) {
      const percent = Math.round(done * 100);
      if (percent !== last) shown?.report(percent);
      last = percent;
    },
    get isCancelled() {
      return run.isCancelled;
    },
  };
}
