import type { Connection } from "vscode-languageserver/node";
import { prepare, type Context } from "../context.ts";
import { debounced } from "../debounced.ts";
import { listen } from "../handle.ts";
import { diagnose } from "./of-document.ts";

/** Long enough to swallow the keys of one word, short enough to be felt as at once. */
export const PUSH_DELAY_MS = 60;
/** What changes the diagnostics of other documents comes in bursts: a checkout, an import into the vault. */
const REFRESH_DELAY_MS = 200;

/**
 * Brings diagnostics to the client: one that pulls is told when to pull again, to any other they are pushed after
 * each change.
 */
export function deliverDiagnostics(connection: Connection, context: Context): void {
  if (!context.client.pullsDiagnostics) return push(connection, context);
  if (!context.client.refreshesDiagnostics) return;
  const refresh = debounced(
    REFRESH_DELAY_MS,
    listen(context, "workspace/diagnostic/refresh", () => connection.languages.diagnostics.refresh()),
  );
  context.changes.listen(() => refresh("all"));
}

function push(connection: Connection, context: Context): void {
  const { documents, changes } = context;
  const publish = debounced(
    PUSH_DELAY_MS,
    listen(context, "textDocument/publishDiagnostics", async (uri: string) => {
      await context.ready;
      await prepare(context, uri);
      const document = documents.get(uri);
      const diagnosed = document && (await diagnose(context, document));
      if (!diagnosed || documents.get(uri) !== document) return;
      await connection.sendDiagnostics({ uri, version: document.version, diagnostics: [...diagnosed.items] });
    }),
  );
  documents.listen({
    opened: ({ uri }) => publish(uri),
    changed: ({ uri }) => publish(uri),
    closed: ({ uri }) => void connection.sendDiagnostics({ uri, diagnostics: [] }),
  });
  changes.listen(() => documents.all().forEach(({ uri }) => publish(uri)));
}
