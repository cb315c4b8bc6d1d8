import path from "node:path";
import { UserError } from "../../core/user-error.ts";
import { backup as writeBackup } from "../../vault/backup.ts";
import { askSecret } from "../ask-secret.ts";
import { defineCommand } from "../command.ts";
import { localActor } from "../../sdk/local-actor.ts";
import { ownerKeys, ownerStore, STORE_FLAG } from "../owner-store.ts";
import { writeWhole } from "../write-whole.ts";

export const backup = defineCommand({
  usage: "FILE [--with-passphrase] [--store URL]",
  flags: {
    "with-passphrase": {
      type: "boolean",
      help: "ask for a passphrase that opens it, too; the vault's recovery key does in any case",
    },
    ...STORE_FLAG,
  },
  examples: [
    "keyward backup vault.kwbackup",
    "keyward backup /backup/today.kwbackup --store postgres://keyward@db/keyward",
  ],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const [file] = positionals;
    if (file === undefined)
      throw new UserError("USAGE", "backup needs a file.", 'Write "keyward backup FILE".');
    const store = await ownerStore(context, flags.store, "A backup");
    const keys = await ownerKeys(context, store);
    const passphrase = flags["with-passphrase"]
      ? await askSecret(context, "Passphrase of the backup: ")
      : undefined;
    const where = path.resolve(context.cwd, file);
    const moment = { actor: localActor(), now: Date.now() };
    // One that was cut off never stands under the name.
    const bytes = await writeWhole(where, (write) => writeBackup(store, keys, moment, write, passphrase), {
      named: `The backup ${file}`,
      mode: 0o600,
    });
    if (context.json) context.print(JSON.stringify({ file: where, bytes }));
    else context.print(`Successfully backed up ${store.location} to ${file} (${bytes} bytes)`);
  },
});
