import type { Redacted } from "../../core/redacted.ts";
import { UserError } from "../../core/user-error.ts";
import { changeKey } from "../../vault/change-key.ts";
import { readRecoveryKey } from "../../vault/recovery-key.ts";
import { askSecret } from "../ask-secret.ts";
import { defineCommand } from "../command.ts";
import { localActor } from "../../sdk/local-actor.ts";
import { newCredentials, TO_FLAGS } from "../new-credentials.ts";
import { ownerStore, STORE_FLAG } from "../owner-store.ts";
import { showRecoveryKey } from "../show-recovery-key.ts";

export const keyRecover = defineCommand({
  usage: "[--to passphrase|keychain|key] [--store URL]",
  flags: { ...TO_FLAGS, ...STORE_FLAG },
  examples: ["keyward key:recover", "keyward key:recover --to keychain"],
  maxPositionals: 0,
  async run(context, { flags }) {
    const { to: way = "passphrase", "key-file": file } = flags;
    const store = await ownerStore(context, flags.store, "Recovering the key");
    const passphrase = await askSecret(context, "Recovery key: ");
    if (readRecoveryKey(passphrase.reveal()).kind !== "recovery-key")
      throw new UserError(
        "WRONG_PASSPHRASE",
        "What was given is no recovery key, or has a slip in it.",
        "It has seven groups of four, as it was shown when the vault was made.",
      );
    const to = await newCredentials(context, { to: way, ...(file !== undefined && { "key-file": file }) });
    const onRecoveryKey = (recoveryKey: Redacted) => showRecoveryKey(context, recoveryKey);
    const moment = { actor: localActor(), now: Date.now() };
    await changeKey(store, { from: { passphrase }, to, onRecoveryKey }, moment);
    if (context.json) context.print(JSON.stringify({ vault: store.location, recovered: true }));
    else context.print(`Successfully recovered ${store.location}: it opens with the ${way} from now on`);
  },
});
