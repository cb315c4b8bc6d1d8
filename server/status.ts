import type { Connection } from "vscode-languageserver/node";
import type { Notifications, Status } from "../protocol/lsp.ts";
import type { Context } from "./context.ts";
import { debounced } from "./debounced.ts";
import { listen } from "./handle.ts";
import type { VaultView } from "./vault-view.ts";

/** Changes of state come in bursts. */
const STATUS_DELAY_MS = 50;

/** Tells the client, at each change, how the server is: one calm line, and what is not as it should be. */
export function reportStatus(connection: Connection, context: Context): void {
  let last = "";
  const send = debounced(
    STATUS_DELAY_MS,
    listen(context, "keyward/status", async () => {
      await context.ready;
      const status = statusOf(context);
      const text = JSON.stringify(status);
      if (text === last) return;
      last = text;
      await connection.sendNotification("keyward/status" satisfies keyof Notifications, status);
    }),
  );
  context.changes.listen(() => send("all"));
  context.budgets.listen(() => send("all"));
  send("all");
}

export function statusOf(context: Context): Status {
  const { options, vault, settings, git, baselines, index, workspace, budgets } = context;
  const unread = [
    ...(index.state === "partial"
      ? ["Not all files were read: names that seem unknown are not reported."]
      : []),
    ...index.left.map((what) => `Not read for references: ${what}`),
  ];
  const problems = [
    ...(vault.problem ? [`${vault.problem.message} ${vault.problem.fix}`] : []),
    ...(git.problem ? [`${git.problem.message} ${git.problem.fix}`] : []),
    ...baselines.problems.map(({ message, fix }) => `${message} ${fix}`),
    ...settings.problems,
    ...unread,
    ...workspace.folders.flatMap(({ sources }) => sources.refused.map((path) => `${path} cannot be read.`)),
    ...budgets.problems,
  ];
  return {
    state: index.state === "reading" ? "indexing" : "ready",
    text: problems[0] ?? textOf(options.trusted, vault),
    problems,
    ...(unread.length > 0 && { unread }),
    vault: vault.state,
    bound: workspace.folders.some(({ sources }) => sources.all().length > 0),
    ...(vault.receiver !== undefined && { receiver: vault.receiver }),
  };
}

function textOf(isTrusted: boolean, vault: VaultView): string {
  if (!isTrusted) return "The workspace is not trusted: the vault is left alone.";
  return vault.cannotMatch ? CANNOT_MATCH : VAULT_TEXTS[vault.state];
}

const CANNOT_MATCH =
  "The vault is open for names and states. Its values are not looked for in files: the keychain has no key for that, and the vault was not unlocked in this window.";

const VAULT_TEXTS = {
  ready: "The vault is open for names and states, which nobody verifies without its key.",
  none: "There is no vault yet; the first secret makes one.",
  unreadable: "The vault cannot be read.",
} as const;
