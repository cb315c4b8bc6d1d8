import type { ClientCapabilities, Connection } from "vscode-languageserver/node";
import type { AskSettings } from "./settings-store.ts";

/** An editor that does not answer must not keep the server from working: then the defaults hold. */
const PATIENCE_MS = 5_000;

/** Asks the editor for the section `keyward`, if it is one that can be asked. */
export function settingsOf(connection: Connection, { workspace }: ClientCapabilities): AskSettings {
  if (!workspace?.configuration) return async () => undefined;
  return (uri) => {
    const item = uri === undefined ? { section: "keyward" } : { section: "keyward", scopeUri: uri };
    // An editor that refuses is one that was not asked.
    const asked = connection.workspace.getConfiguration(item).catch(() => undefined) as Promise<unknown>;
    return Promise.race([asked, silence()]);
  };
}

function silence(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS).unref());
}
