import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../../core/user-error.ts";
import { checkRestoration, restore } from "../../vault/restore.ts";
import { askSecret } from "../ask-secret.ts";
import { defineCommand } from "../command.ts";
import { localActor } from "../../sdk/local-actor.ts";
import { onlyOne } from "../only-one.ts";
import { ownerCredentials, ownerStore, STORE_FLAG } from "../owner-store.ts";

export const restoreVault = defineCommand({
  usage: "--from FILE [--store URL]",
  flags: {
    from: { type: "string", help: "the backup; may also stand without a flag", placeholder: "FILE" },
    ...STORE_FLAG,
  },
  examples: [
    "keyward restore --from vault.kwbackup",
    "keyward restore vault.kwbackup --store sqlite:/var/lib/keyward/vault.db",
  ],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const file = onlyOne("The backup", flags.from, positionals);
    if (file === undefined)
      throw new UserError(
        "USAGE",
        "restore brings a whole vault back and needs its backup.",
        'Write "keyward restore --from FILE"; "keyward secret:restore -k NAME" enables a revoked secret again.',
      );
    const where = path.resolve(context.cwd, file);
    await access(where).catch((cause: unknown) => {
      throw new UserError(
        "FILE_NOT_FOUND",
        `There is no backup that can be read at ${file}.`,
        'Correct the path; "keyward secret:restore -k NAME" enables a revoked secret again.',
        { cause },
      );
    });
    const store = await ownerStore(context, flags.store, "Restoring a vault");
    const source = () => createReadStream(where);
    await checkRestoration(store, source);
    const to = await ownerCredentials(context);
    const passphrase = await askSecret(context, "Recovery key of the vault, or passphrase of the backup: ");
    await restore(store, { source, from: { passphrase }, to }, { actor: localActor(), now: Date.now() });
    if (context.json) context.print(JSON.stringify({ vault: store.location, restored: true }));
    else context.print(`Successfully restored ${store.location} from ${file}`);
  },
});
