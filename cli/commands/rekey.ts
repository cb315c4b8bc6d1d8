import { rekey as giveNewKey } from "../../vault/rekey.ts";
import { defineCommand } from "../command.ts";
import { localActor } from "../../sdk/local-actor.ts";
import { ownerKeys, ownerStore, STORE_FLAG } from "../owner-store.ts";
import { showRecoveryKey } from "../show-recovery-key.ts";

export const rekey = defineCommand({
  usage: "[--store URL]",
  flags: STORE_FLAG,
  examples: ["keyward rekey", "keyward rekey --store sqlite:/var/lib/keyward/vault.db"],
  maxPositionals: 0,
  async run(context, { flags }) {
    const store = await ownerStore(context, flags.store, "Rekeying");
    const keys = await ownerKeys(context, store);
    const moment = { actor: localActor(), now: Date.now() };
    await giveNewKey(store, keys, moment, (recoveryKey) => showRecoveryKey(context, recoveryKey));
    if (context.json) context.print(JSON.stringify({ vault: store.location, rekeyed: true }));
    else context.print(`Successfully gave ${store.location} a new master key`);
  },
});
