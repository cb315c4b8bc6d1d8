import type { Connection } from "vscode-languageserver/node";
import type { Notifications } from "../protocol/lsp.ts";
import type { Context } from "./context.ts";
import { debounced } from "./debounced.ts";
import { listen } from "./handle.ts";

/** A build changes many files, one shortly after the other. */
const QUIET_MS = 200;

/** Tells the client that what it shows of names, files of secrets and the vault may be out of date. */
export function tellChanges(connection: Connection, context: Context): void {
  const send = debounced(
    QUIET_MS,
    listen(context, "keyward/changed", () =>
      connection.sendNotification("keyward/changed" satisfies keyof Notifications, {}),
    ),
  );
  context.changes.listen(() => send("all"));
}
