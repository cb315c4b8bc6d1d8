import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../../core/user-error.ts";
import { backup as writeBackup, type Sink } from "../../vault/backup.ts";
import { askSecret } from "../ask-secret.ts";
import { defineCommand } from "../command.ts";
import { localActor } from "../../sdk/local-actor.ts";
import { ownerKeys, ownerStore, STORE_FLAG } from "../owner-store.ts";

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
    const bytes = await writeWhole(where, (write) => writeBackup(store, keys, moment, write, passphrase));
    if (context.json) context.print(JSON.stringify({ file: where, bytes }));
    else context.print(`Successfully backed up ${store.location} to ${file} (${bytes} bytes)`);
  },
});

/** A backup that was cut off never stands under the name: it is written beside it, synced, and then renamed. */
async function writeWhole(where: string, steps: (write: Sink) => Promise<void>): Promise<number> {
  const part = `${where}.part`;
  let bytes = 0;
  try {
    const handle = await open(part, "wx", 0o600);
    try {
      await steps(async (chunk) => {
        await handle.writeFile(chunk);
        bytes += chunk.length;
      });
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, where);
    return bytes;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST") await rm(part, { force: true });
    throw code in WRITE_ERRORS ? unwritten(where, code, error) : error;
  }
}

const WRITE_ERRORS: Readonly<
  Record<string, readonly ["DISK_FULL" | "NO_ACCESS" | "FILE_NOT_FOUND", string]>
> = {
  EEXIST: ["NO_ACCESS", "another backup is being written there, or was cut off"],
  ENOENT: ["FILE_NOT_FOUND", "its folder does not exist"],
  EACCES: ["NO_ACCESS", "this user may not write there"],
  EROFS: ["NO_ACCESS", "nothing can be written there"],
  EISDIR: ["NO_ACCESS", "a folder stands there"],
  ENOSPC: ["DISK_FULL", "the disk is full"],
  EDQUOT: ["DISK_FULL", "the disk is full"],
};

function unwritten(where: string, code: string, cause: unknown): UserError {
  const [kind, why] = WRITE_ERRORS[code]!;
  const fix = code === "EEXIST" ? `Remove ${where}.part where nothing writes it.` : "Name another file.";
  return new UserError(kind, `The backup cannot be written to ${where}: ${why}.`, fix, { cause });
}
