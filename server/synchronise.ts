import { basename } from "node:path";
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
  type Connection,
  type FileSystemWatcher,
} from "vscode-languageserver/node";
import { CODE_EXTENSIONS } from "../references/language-of-path.ts";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { secretsFileKind } from "../core/secrets-file-name.ts";
import { BASELINE_NAME } from "../findings/baseline.ts";
import type { Context } from "./context.ts";
import { debounced, inTurn } from "./debounced.ts";
import { listen } from "./handle.ts";
import type { OpenedDocument } from "./documents.ts";
import { filesChanged } from "./files-changed.ts";
import { indexFile } from "./indexer.ts";
import { pathOfUri } from "./uri.ts";

/** What others than us may write and we read. `.git/index` is written when git begins or ceases to track a file. */
const WATCHED = [
  "**/secrets*.json",
  "**/.env*",
  `**/${BASELINE_NAME}`,
  "**/{Dockerfile,Containerfile}*",
  "**/*compose*.{yml,yaml}",
  "**/workflows/*.{yml,yaml}",
  `**/*.{${CODE_EXTENSIONS.join(",")}}`,
  "**/.gitignore",
  "**/{package,tsconfig*,jsconfig*}.json",
  "**/go.mod",
  "**/.git/index",
];

/** Of what comes or goes a folder may be anything, and of one that is moved or deleted nothing else is told. */
const WATCHERS: FileSystemWatcher[] = [
  { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
  ...WATCHED.map((globPattern) => ({ globPattern, kind: WatchKind.Change })),
];

/** What one document means for the others is worked out when its typist pauses. */
const QUIET_MS = 300;

/** Keeps the context in step with the editor: documents, settings, folders, and files on the disk. */
export function synchronise(connection: Connection, context: Context): void {
  const { baselines, documents, settings, changes } = context;
  const index = listen(context, "the index", async (uri: string) => {
    const path = pathOfUri(uri);
    if (path !== undefined && (await indexFile(context, path))) changes.advance();
  });
  const reindex = debounced(QUIET_MS, inTurn(index));
  const tellOthers = debounced(QUIET_MS, () => changes.advance());
  const changed = ({ uri }: TextDocument) => {
    const path = pathOfUri(uri);
    reindex(uri);
    if (secretsFileKind(uri)) tellOthers("secrets files");
    if (path !== undefined && basename(path) === BASELINE_NAME) {
      baselines.forget(path);
      tellOthers("baselines");
    }
  };
  documents.listen({ opened: changed, changed, closed: changed });
  documents.listen({
    opened: ({ uri }) => void settings.load(uri),
    closed: ({ uri }) => settings.forget(uri),
  });

  connection.onDidOpenTextDocument(
    listen(context, "textDocument/didOpen", ({ textDocument }) => {
      if (isDocument(textDocument)) documents.open(textDocument);
    }),
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
        [...documents.all(), ...context.workspace.folders].map(({ uri }) => uri),
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

/** What is no document must not lie among the documents: every later question would come upon it. */
function isDocument({ uri, languageId, text, version }: OpenedDocument): boolean {
  return [uri, languageId, text].every((part) => typeof part === "string") && Number.isInteger(version);
}

/** Asks the editor to tell of settings and of files. To be called once it is ready to be asked. */
export async function register({ client }: Context, connection: Connection): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: "keyward" });
  }
  if (client.registersWatchers) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS });
  }
}
