import { commands, type Disposable } from "vscode";
import type { SessionParts } from "../session.ts";
import type { VaultState } from "../vault-access.ts";

/** Keeps the context key `keyward.vault` in step, by which the manifest's `viewsWelcome` choose their words. */
export function followWelcome({ vault }: SessionParts): Disposable {
  const follow = () => void commands.executeCommand("setContext", "keyward.vault", welcomeState(vault.state));
  follow();
  return vault.onDidChange(follow);
}

/** `none`, `empty`, `ready`, or the code of the error that keeps the vault from being read. */
function welcomeState(state: VaultState): string {
  if (state.kind === "unreadable") return state.error.code;
  if (state.kind === "ready") return state.secrets.length === 0 ? "empty" : "ready";
  return state.kind;
}
