import { CodeLensRefreshRequest, type Connection } from "vscode-languageserver/node";
import type { Context } from "./context.ts";
import { debounced } from "./debounced.ts";
import { listen } from "./handle.ts";

/** A checkout or an import into the vault changes much at once. */
const REFRESH_DELAY_MS = 200;

/** Has lenses and hints asked for again when what they tell of has changed. */
export function refreshHints(connection: Connection, context: Context): void {
  const { refreshesLenses, refreshesHints } = context.client;
  if (!refreshesLenses && !refreshesHints) return;
  const refresh = debounced(
    REFRESH_DELAY_MS,
    listen(context, "workspace/codeLens/refresh", async () => {
      if (refreshesLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
      if (refreshesHints) await connection.languages.inlayHint.refresh();
    }),
  );
  context.changes.listen(() => refresh("all"));
}
