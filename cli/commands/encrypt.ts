import { readFile } from "node:fs/promises";
import path from "node:path";
import type { FileDefinition } from "../../core/file-layers.ts";
import { scopeText } from "../../core/scope.ts";
import { setValue } from "../../core/secrets-file-edit.ts";
import { applyEdits } from "../../core/secrets-file-text.ts";
import { UserError } from "../../core/user-error.ts";
import type { Vault } from "../../core/vault.ts";
import { howOthersGet } from "../../git/how-others-get.ts";
import { isEmbeddedLinked } from "../../sdk/embedded.ts";
import { defaultHome } from "../../sdk/home.ts";
import type { LinkedVault } from "../../sdk/linked.ts";
import { serverUrl } from "../../sdk/server-login.ts";
import { defineCommand } from "../command.ts";
import type { Context } from "../context.ts";
import { existingPath } from "../existing-path.ts";
import { readFolder } from "../folder.ts";
import { openLinked } from "../sync/open-linked.ts";
import { endOfLinks, writeWhole } from "../write-whole.ts";

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
    await existingPath(named, context.cwd);
    // Where it stands under the name of a secrets file, which what a link leads to may not have.
    const folder = await existingPath(path.dirname(named), context.cwd);
    const file = path.join(folder, path.basename(named));
    const encryptEntry = await encrypterFor(context, await endOfLinks(file), named);
    const before = await readFile(file, "utf8");
    const entries = await plaintextIn(file, named, positionals);
    let text = before;
    for (const { key, scope, entry } of entries)
      text = applyEdits(text, setValue(text, key, await encryptEntry({ scope, key }, entry.value!.secret)));
    // A question for the passphrase took a while.
    if ((await readFile(file, "utf8")) !== before) throw changedMeanwhile(named);
    await writeWhole(file, text, { named, mode: "kept" });
    if (context.json) context.print(JSON.stringify({ file: named, keys: entries.map(({ key }) => key) }));
    else
      for (const { key, scope } of entries)
        context.print(`Successfully encrypted ${key} of ${scopeText(scope)} in ${named}`);
  },
});

/**
 * By what the file's values are encrypted. What the vault on this machine encrypts is read on this machine alone: for a
 * file that others get it is a server, the one that was logged in to or that the vault is linked to.
 * @throws UserError CHECK_FAILED where there is none
 */
async function encrypterFor(context: Context, file: string, named: string): Promise<Vault["encrypt"]> {
  const { env } = context;
  const others = (await serverUrl(env)) === undefined ? await howOthersGet(file) : undefined;
  if (others === undefined) return async (place, value) => (await context.vault()).encrypt(place, value);
  if (!(await isEmbeddedLinked(defaultHome(env, process.platform))))
    throw new UserError(
      "CHECK_FAILED",
      `git ${others} ${named}: who gets it could not read what the vault on this machine has encrypted.`,
      'Log in to a server with "keyward login" or link the vault to one with "keyward sync --link", let git ignore the file, or move the value with "keyward secret:add" and a $from.',
    );
  let linked: Promise<LinkedVault> | undefined;
  return async (place, value) => (await (linked ??= openLinked(context))).encryptThere(place, value);
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
