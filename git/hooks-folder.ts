import { isAbsolute, join, resolve } from "node:path";
import { findGit, firstLine, unusable } from "./git-command.ts";

/**
 * Where git looks for the hooks of the repository at `root`: `core.hooksPath`, which husky and others set, else the
 * folder that all work trees of the repository share.
 * @returns absolute; it may not exist yet
 * @throws UserError GIT_UNAVAILABLE
 */
export async function hooksFolder(root: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const git = findGit(env, 30_000);
  if (!git) throw unusable(`${root} is a git repository, and there is no git on the PATH`);
  const set = await git(root, ["config", "--show-scope", "--type=path", "-z", "--get-all", "core.hooksPath"]);
  const chosen = lastOutsideOfCommand(set.stdout);
  if (chosen !== undefined) return resolve(root, chosen);
  const { code, stdout, stderr } = await git(root, ["rev-parse", "--git-common-dir"]);
  if (code !== 0) throw unusable(`git cannot read the repository of ${root}: ${firstLine(stderr)}`);
  const common = stdout.replace(/\r?\n$/, "");
  return join(isAbsolute(common) ? common : resolve(root, common), "hooks");
}

/** Pairs of scope and value; the scope `command` is our own, with which hooks are kept from running. */
function lastOutsideOfCommand(output: string): string | undefined {
  const parts = output.split("\0");
  let last: string | undefined;
  for (let at = 0; at + 1 < parts.length; at += 2) if (parts[at] !== "command") last = parts[at + 1];
  return last;
}
