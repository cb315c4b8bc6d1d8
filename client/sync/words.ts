import type { Translate } from "../translate.ts";
import type { SyncState } from "./follower.ts";

/** What the language status item of sync shows; nothing where the vault is linked to no server. */
export interface SyncWords {
  readonly text: string;
  readonly detail: string;
  readonly busy: boolean;
  readonly warns: boolean;
  readonly command: { readonly command: string; readonly title: string };
}

/** A conflict first, for only a person ends it; then what keeps the server away; then how much waits. */
export function syncWords(state: SyncState, t: Translate): SyncWords | undefined {
  const syncNow = { command: "keyward.syncNow", title: t("Sync Now") };
  const calm = { busy: false, warns: false, command: syncNow };
  if (state.kind === "unlinked") return undefined;
  if (state.kind === "locked")
    return { ...calm, text: t("Sync: locked"), detail: t("The vault's passphrase is needed") };
  const { kind, url, waiting, conflicts, refused, trouble } = state;
  if (conflicts > 0)
    return {
      ...calm,
      text: conflicts === 1 ? t("Sync: 1 conflict") : t("Sync: {0} conflicts", conflicts),
      detail: t("Changed here and on the server"),
      warns: true,
      command: { command: "keyward.showSyncConflicts", title: t("Show") },
    };
  if (kind === "denied")
    return {
      ...calm,
      text: t("Sync: denied"),
      detail: trouble,
      warns: true,
      command: { command: "keyward.signIn", title: t("Sign In") },
    };
  const left = waiting + refused;
  const waits = left === 0 ? "" : left === 1 ? t("1 change waits") : t("{0} changes wait", left);
  if (kind === "offline")
    return { ...calm, text: t("Sync: offline"), detail: waits || t("The server is out of reach: {0}", url) };
  if (kind === "slow")
    return { ...calm, text: t("Sync: slow"), detail: t("{0} takes long", url), busy: true };
  if (left > 0)
    return { ...calm, text: t("Sync: {0} waiting", left), detail: waits, busy: kind === "syncing" };
  return { ...calm, text: t("Sync: in step"), detail: url, busy: kind === "syncing" };
}
