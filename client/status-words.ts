import type { ServerState } from "./language-server.ts";
import type { Translate } from "./translate.ts";
import type { VaultState } from "./vault-access.ts";

export interface StatusFacts {
  readonly server: ServerState;
  readonly vault: VaultState;
  readonly environment: string;
  readonly trusted: boolean;
}

/** What the language status item shows, as plain data. */
export interface StatusWords {
  readonly text: string;
  readonly detail: string;
  readonly busy: boolean;
  readonly warns: boolean;
  readonly command: { readonly command: string; readonly title: string };
}

/** The first thing that is wrong, with its way out; else the environment, which is what people change. */
export function statusWords({ server, vault, environment, trusted }: StatusFacts, t: Translate): StatusWords {
  const text = t("Keyward: {0}", environment);
  const calm = { text, busy: isBusy(server), warns: false };
  if (server.kind === "failed") {
    return {
      text,
      detail: t("Its language server stays down"),
      busy: false,
      warns: true,
      command: { command: "keyward.restartServer", title: t("Restart") },
    };
  }
  if (!trusted) {
    return {
      ...calm,
      detail: t("Restricted Mode: the vault is left alone"),
      command: { command: "workbench.trust.manage", title: t("Manage Trust") },
    };
  }
  if (vault.kind === "unreadable") {
    return {
      ...calm,
      detail: `${vault.error.message} ${vault.error.fix}`,
      warns: true,
      command: { command: "keyward.refresh", title: t("Try Again") },
    };
  }
  const problem = server.kind === "running" ? server.status.problems[0] : undefined;
  return {
    ...calm,
    detail: problem ?? (server.kind === "running" ? server.status.text : ""),
    warns: problem !== undefined,
    command: { command: "keyward.selectEnvironment", title: t("Change Environment") },
  };
}

function isBusy(server: ServerState): boolean {
  return server.kind === "running" && server.status.state !== "ready";
}
