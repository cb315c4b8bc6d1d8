import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
  type FileEvent,
} from "vscode-languageserver/node";
import type { Context } from "./context.ts";
import { debounced } from "./debounced.ts";
import { listen } from "./handle.ts";
import { indexFile } from "./indexer.ts";
import { canonicalUri, pathOfUri } from "./uri.ts";

/** What others than us may write and we read. `.git/index` is written when git begins or ceases to track a file. */
const WATCHED = [
  "**/secrets*.json",
  "**/.env*",
  "**/{Dockerfile,Containerfile}*",
  "**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,vue,svelte}",
  "**/.gitignore",
  "**/.git/index",
];

/** An open document's names go into the index when its typist pauses. */
const INDEX_DELAY_MS = 300;

/** Keeps the context in step with the editor: documents, settings, folders, and files on the disk. */
export function synchronise(connection: Connection, context: Context): void {
  const { documents, settings, changes } = context;
  const reindex = debounced(
    INDEX_DELAY_MS,
    listen(context, "the index", async (uri: string) => {
      const path = pathOfUri(uri);
      if (path !== undefined && (await indexFile(context, path))) changes.advance();
    }),
  );
  documents.listen({
    opened: ({ uri }) => {
      void settings.load(uri);
      reindex(uri);
    },
    changed: ({ uri }) => reindex(uri),
    closed: ({ uri }) => {
      settings.forget(uri);
      reindex(uri);
    },
  });

  connection.onDidOpenTextDocument(
    listen(context, "textDocument/didOpen", ({ textDocument }) => documents.open(textDocument)),
  );
  connection.onDidChangeTextDocument(
    listen(context, "textDocument/didChange", ({ textDocument, contentChanges }) =>
      documents.change(textDocument.uri, textDocument.version, contentChanges),
    ),
  );
  connection.onDidCloseTextDocument(
    listen(context, "textDocument/didClose", ({ textDocument }) => documents.close(textDocument.uri)),
  );
  connection.onDidChangeConfiguration(
    listen(context, "workspace/didChangeConfiguration", async ({ settings: pushed }) => {
      await settings.reload(
        documents.all().map(({ uri }) => uri),
        (pushed as { keyward?: unknown } | null)?.keyward,
      );
      await context.followSettings();
      changes.advance();
    }),
  );
  connection.onDidChangeWatchedFiles(
    listen(context, "workspace/didChangeWatchedFiles", ({ changes: events }) =>
      filesChanged(context, events),
    ),
  );
}

/** Asks the editor to tell of settings and of files. To be called once it is ready to be asked. */
export async function register({ client }: Context, connection: Connection): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: "keyward" });
  }
  if (client.registersWatchers) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: WATCHED.map((globPattern) => ({ globPattern })),
    });
  }
}

/** Files have changed on the disk. Those that are open are the editor's business. */
export async function filesChanged(
  context: Context,
  events: readonly Pick<FileEvent, "uri">[],
): Promise<void> {
  const { documents, git, workspace, changes } = context;
  for (const { uri } of events) {
    const path = pathOfUri(uri);
    if (path === undefined) continue;
    if (/[\\/](?:\.gitignore|\.git[\\/]index)$/.test(path)) git.forget();
    if (documents.atPath(path)) continue;
    workspace.touch(canonicalUri(uri));
    await indexFile(context, path);
  }
  await Promise.all(workspace.folders.map((folder) => folder.sources.prepareAll([])));
  changes.advance();
}
