import { readFile } from "node:fs/promises";
import path from "node:path";
import type { FileDefinition } from "../../core/file-layers.ts";
import { scopeText } from "../../core/scope.ts";
import { setValue } from "../../core/secrets-file-edit.ts";
import { applyEdits } from "../../core/secrets-file-text.ts";
import { UserError } from "../../core/user-error.ts";
import { openRepository } from "../../git/repository.ts";
import { serverUrl } from "../../sdk/server-login.ts";
import { defineCommand } from "../command.ts";
import type { Context } from "../context.ts";
import { existingPath } from "../existing-path.ts";
import { readFolder } from "../folder.ts";
import { writeWhole } from "../write-whole.ts";

const LOCAL = "secrets.local.json";

export const encrypt = defineCommand({
  usage: "NAME... [--file FILE]",
  flags: {
    file: {
      type: "string",
      help: `the secrets file in which they stand in clear; by default ${LOCAL}`,
      placeholder: "FILE",
    },
  },
  examples: [
    "keyward secret:encrypt DB_PASS",
    "keyward encrypt DB_PASS API_KEY --file secrets.production.json",
  ],
  async run(context, { flags, positionals }) {
    if (positionals.length === 0)
      throw new UserError(
        "USAGE",
        "secret:encrypt needs the names of the entries.",
        'Write "keyward secret:encrypt NAME".',
      );
    const named = flags.file ?? LOCAL;
    const file = await existingPath(path.resolve(context.cwd, named));
    await refuseWhereOthersCannotRead(context, file, named);
    const before = await readFile(file, "utf8");
    const entries = await plaintextIn(file, named, positionals);
    const vault = await context.vault();
    let text = before;
    for (const { key, scope, entry } of entries)
      text = applyEdits(text, setValue(text, key, await vault.encrypt({ scope, key }, entry.value!.secret)));
    // A question for the passphrase took a while.
    if ((await readFile(file, "utf8")) !== before) throw changedMeanwhile(named);
    await writeWhole(file, text, { named, mode: "kept" });
    if (context.json) context.print(JSON.stringify({ file: named, keys: entries.map(({ key }) => key) }));
    else
      for (const { key, scope } of entries)
        context.print(`Successfully encrypted ${key} of ${scopeText(scope)} in ${named}`);
  },
});

/** What the vault on this machine encrypts is read on this machine alone: a file that others get is not for that. */
async function refuseWhereOthersCannotRead({ env }: Context, file: string, named: string): Promise<void> {
  if ((await serverUrl(env)) !== undefined) return;
  const repository = await openRepository(path.dirname(file));
  if (!repository) return;
  const isTracked = await repository.isTracked(file);
  if (!isTracked && (await repository.isIgnored([file])).has(file)) return;
  throw new UserError(
    "CHECK_FAILED",
    `git ${isTracked ? "tracks" : "does not ignore"} ${named}: who gets it could not read what the vault on this machine has encrypted.`,
    'Log in to a server with "keyward login", let git ignore the file, or move the value with "keyward secret:add" and a $from.',
  );
}

/** The entries of these names in this file, each with the scope for which it counts. @throws UserError SECRET_NOT_FOUND */
async function plaintextIn(file: string, named: string, keys: readonly string[]): Promise<FileDefinition[]> {
  const { layers, folder } = await readFolder(path.dirname(file));
  const at = folder === "" ? path.basename(file) : `${folder}/${path.basename(file)}`;
  return [...new Set(keys)].map((key) => {
    const found = layers.byKey.get(key)?.find((definition) => definition.file.path === at);
    if (found?.entry.state === "plaintext" && found.entry.value) return found;
    throw new UserError(
      "SECRET_NOT_FOUND",
      `${key} has no value in clear in ${named}.`,
      `"keyward secret:explain ${key}" says where it is defined.`,
    );
  });
}

function changedMeanwhile(named: string): UserError {
  return new UserError("STALE_VERSION", `${named} was changed meanwhile; it is left as it is.`, "Try again.");
}
