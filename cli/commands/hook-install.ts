import { mkdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "../../core/user-error.ts";
import { hooksFolder } from "../../git/hooks-folder.ts";
import { openRepository } from "../../git/repository.ts";
import { defineCommand } from "../command.ts";
import { withOurHook } from "../hook-text.ts";
import { unwritten, writeWhole } from "../write-whole.ts";

export const hookInstall = defineCommand({
  usage: "",
  flags: {},
  examples: ["keyward hook:install"],
  maxPositionals: 0,
  async run(context) {
    const repository = await openRepository(context.cwd);
    if (!repository) {
      throw new UserError(
        "FILE_NOT_FOUND",
        `${context.cwd} is in no git repository.`,
        'Change to the repository, or make one with "git init".',
      );
    }
    const folder = await hooksFolder(repository.root);
    const isHusky = HUSKY.test(folder);
    const file = path.join(isHusky ? path.dirname(folder) : folder, "pre-commit");
    const existing = await readFile(file, "utf8").catch(undefinedIfMissing);
    const launcher = fileURLToPath(new URL("../bin/keyward.js", import.meta.url));
    const text = withOurHook(existing, isHusky ? undefined : { node: process.execPath, launcher });
    if (text === undefined) {
      throw new UserError(
        "HOOK_EXISTS",
        `${file} is a hook that is no shell script, and was left as it is.`,
        'Let it call "keyward scan --staged" and stop the commit where that does not end with 0.',
      );
    }
    if (text !== existing) await write(file, text);
    if (context.json) context.print(JSON.stringify({ hook: file, changed: text !== existing }));
    else if (text === existing) context.print(`The hook is in place already: ${file}`);
    else context.print(`Each commit is now scanned first, by ${file}`);
  },
});

/** Husky writes what is in this folder anew at each installation; what is beside it, people write and commit. */
const HUSKY = /[\\/]\.husky[\\/]_$/;

/** The folder may be missing; git passes over a hook that is not executable. */
async function write(file: string, text: string): Promise<void> {
  const named = `The hook ${file}`;
  await mkdir(path.dirname(file), { recursive: true }).catch((cause: unknown) => {
    throw unwritten(named, cause);
  });
  const before = await stat(file).catch(undefinedIfMissing);
  await writeWhole(file, text, { named, mode: (before?.mode ?? 0o755) | 0o111 });
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
