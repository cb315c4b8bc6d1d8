import { firstLine, unusable, type GitOutput } from "./git-command.ts";

/**
 * The first commit of the main line, the same in every whole clone; null without commits and in a shallow clone.
 * @throws UserError GIT_UNAVAILABLE where git fails
 */
export async function findRootCommit(
  run: (args: readonly string[]) => Promise<GitOutput>,
): Promise<string | null> {
  const shallow = await run(["rev-parse", "--is-shallow-repository"]);
  if (shallow.stdout.trim() === "true") return null;
  const head = await run(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  if (head.code === 1) return null;
  const { code, stdout, stderr } = await run(["rev-list", "--first-parent", "--max-parents=0", "HEAD"]);
  if (code === 0) return stdout.trim();
  throw unusable(`git cannot read the first commit: ${firstLine(stderr)}`);
}
