import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { placeOfEnvFile } from "../../core/env-file-name.ts";
import { holdsText } from "../../core/secrets-file-value.ts";
import { secretsFileKind } from "../../core/secrets-file-name.ts";
import { parseSecretsFile } from "../../core/secrets-file.ts";
import { openRepository } from "../../git/repository.ts";
import { parseEnvFile } from "../../references/env-file.ts";
import { defaultHome } from "../../sdk/home.ts";
import { workspaceRoot } from "../folder.ts";
import { ok, warning, wrong, type Check, type Finding } from "./check.ts";

/** Files of secrets with values in clear that git tracks: they are in every clone. */
export const checkTracked: Check = async ({ cwd }) => {
  const repository = await openRepository(cwd);
  if (!repository) return [ok("git", "This folder is in no git repository.")];
  const tracked = [...(await repository.trackedFiles())].filter(isOfSecrets).toSorted();
  const found: Finding[] = [];
  for (const file of tracked) {
    const text = await readFile(path.join(repository.root, file), "utf8").catch(() => ""); // Deleted, not yet committed.
    if (!holdsValues(file, text)) continue;
    const fix = `Take it out of git with "git rm --cached ${file}", ignore it, and rotate its values if they were ever pushed.`;
    found.push(wrong("git", `git tracks ${file}, which has values in clear.`, fix));
  }
  if (found.length > 0) return found;
  const what = tracked.length === 0 ? "no file of secrets" : `no values in clear, in ${tracked.join(", ")}`;
  return [ok("git", `git tracks ${what}.`)];
};

/** Rights of the vault's folder, of what is in it, and of files of local values. */
export const checkPermissions: Check = async ({ cwd, env }) => {
  if (process.platform === "win32")
    return [ok("permissions", "Left to the rights of the user's folder on Windows.")];
  const home = defaultHome(env, process.platform);
  const root = (await workspaceRoot(cwd)) ?? cwd;
  const inHome = ["", ...(await namesIn(home))].map((name) => path.join(home, name));
  const passphrase = env.KEYWARD_PASSPHRASE_FILE === undefined ? [] : [env.KEYWARD_PASSPHRASE_FILE];
  const ours = await openToOthers([...inHome, ...passphrase]);
  const local = (await namesIn(root)).filter((name) => isOfSecrets(name) && name !== "secrets.json");
  const values = await openToOthers(local.map((name) => path.join(root, name)));
  const found = [
    ...ours.map((file) =>
      wrong("permissions", `Others on this machine may read ${file}.`, `Run: chmod go= "${file}"`),
    ),
    ...values.map((file) =>
      warning("permissions", `Others on this machine may read ${file}.`, `Run: chmod go= "${file}"`),
    ),
  ];
  return found.length > 0
    ? found
    : [ok("permissions", "Nobody else may read the vault's folder or files of local values.")];
};

function isOfSecrets(file: string): boolean {
  const name = path.posix.basename(file);
  const isEnvFile = /^\.env(?:\..+)?$|.\.env$/.test(name);
  return secretsFileKind(file) !== undefined || (isEnvFile && placeOfEnvFile(name).why !== "an example");
}

function holdsValues(file: string, text: string): boolean {
  const kind = secretsFileKind(file);
  if (!kind)
    return parseEnvFile(text).some(({ end }) => /^[ \t]*[=:][ \t]*[^\s#]/.test(text.slice(end, end + 80)));
  const { entries } = parseSecretsFile(text, kind);
  return entries.some(
    ({ state, value }) => state === "plaintext" && value && holdsText(value.secret.reveal()),
  );
}

async function openToOthers(files: readonly string[]): Promise<string[]> {
  const modes = files.map(async (file) => {
    const found = await stat(file).catch(() => undefined); // There is none: nobody can read it.
    return found && (found.mode & 0o077) !== 0 ? [file] : [];
  });
  return (await Promise.all(modes)).flat();
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []); // There is none yet.
}
