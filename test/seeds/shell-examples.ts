import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { makeCli } from "../support/cli.ts";
import { START_FILE } from "../support/from-source.ts";

/** A document's text, as it was given to us. */
export function seedDocument(name: string): string {
  return readFileSync(path.join(import.meta.dirname, "documents", name), "utf8");
}

/** What a document's shell examples are, by the heading above them; those below one heading belong together. */
export function shellExamples(document: string): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  let heading = "";
  for (const [, title, block] of document.matchAll(/^#+ ([^\n]+)$|^```bash\n(.*?)^```$/gms)) {
    if (title !== undefined) heading = title;
    else groups.set(heading, (groups.get(heading) ?? "") + block);
  }
  return groups;
}

/**
 * Runs an example in a real bash, which stops at the first command that fails.
 * @param program what the document calls ours
 * @returns what it wrote to standard output and standard error
 */
export async function runExample(
  program: string,
  example: string,
  { folder, home }: Pick<ReturnType<typeof makeCli>, "folder" | "home">,
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ out: string; err: string }> {
  const shim = path.join(folder, "keyward.mjs");
  writeFileSync(shim, START_FILE);
  const renamed = example.replaceAll(new RegExp(`^${program} `, "gm"), "keyward ");
  const script = `set -e; keyward() { "${process.execPath}" "${shim}" "$@"; }\n${renamed}`;
  const { stdout, stderr } = await promisify(execFile)("bash", ["--noprofile", "--norc", "-c", script], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      KEYWARD_HOME: home,
      KEYWARD_PASSPHRASE: "correct horse",
      ...env,
    },
  });
  return { out: stdout, err: stderr };
}
