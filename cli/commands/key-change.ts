import type { Redacted } from "../../core/redacted.ts";
import { UserError } from "../../core/user-error.ts";
import { changeKey } from "../../vault/change-key.ts";
import { defineCommand } from "../command.ts";
import { localActor } from "../../sdk/local-actor.ts";
import { newCredentials, TO_FLAGS } from "../new-credentials.ts";
import { ownerCredentials, ownerStore, STORE_FLAG } from "../owner-store.ts";
import { showRecoveryKey } from "../show-recovery-key.ts";

export const keyChange = defineCommand({
  usage: "--to passphrase|keychain|key [--new-recovery-key] [--store URL]",
  flags: {
    ...TO_FLAGS,
    "new-recovery-key": { type: "boolean", help: "make a new recovery key, which is shown once" },
    ...STORE_FLAG,
  },
  examples: [
    "keyward key:change --to passphrase",
    "keyward key:change --to key --key-file /etc/keyward/key --store sqlite:/var/lib/keyward/vault.db",
    "keyward key:change --new-recovery-key",
  ],
  maxPositionals: 0,
  async run(context, { flags }) {
    const { to: way, store: url, "new-recovery-key": newRecoveryKey = false } = flags;
    if (way === undefined && !newRecoveryKey)
      throw new UserError(
        "USAGE",
        "key:change does not say what is to change.",
        "Write --to passphrase, --to keychain, --to key --key-file FILE, or --new-recovery-key.",
      );
    const store = await ownerStore(context, url, "Changing the key");
    const from = await ownerCredentials(context);
    const to = way === undefined ? undefined : await newCredentials(context, flags);
    const moment = { actor: localActor(), now: Date.now() };
    const onRecoveryKey = newRecoveryKey
      ? (recoveryKey: Redacted) => showRecoveryKey(context, recoveryKey)
      : undefined;
    await changeKey(store, { from, to, onRecoveryKey }, moment);
    if (context.json) context.print(JSON.stringify({ vault: store.location, changed: true }));
    else context.print(`Successfully changed what opens ${store.location}`);
  },
});
