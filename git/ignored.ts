import { firstLine, unusable, type GitOutput } from "./git-command.ts";

/** The fields of a record: where the rule stands, its line, the rule, the path. */
const FIELDS = 4;

/**
 * Those of `paths` that an ignore rule holds for. Git gives up at the first path that leads through a link or into a
 * submodule; its records show how far it came. That path is not ignored, as far as this repository knows, and the
 * rest is asked again.
 */
export async function ignoredAmong(
  paths: string[],
  inRoot: (path: string) => string | null,
  git: (args: string[], input: string) => Promise<GitOutput>,
): Promise<Set<string>> {
  const ignored = new Set<string>();
  let open = paths.filter((path) => inRoot(path) !== null);
  while (open.length > 0) {
    // Behind "./" a colon at the start of a name is no sign for git.
    const input = open.map((path) => `./${inRoot(path)}\0`).join("");
    const output = await git(["check-ignore", "-z", "--verbose", "--non-matching", "--stdin"], input);
    const rules = rulesOf(output.stdout);
    rules.forEach((rule, index) => {
      if (rule !== "" && !rule.startsWith("!")) ignored.add(open[index]!);
    });
    if (output.code > 1 && !LEADS_ELSEWHERE.test(output.stderr)) {
      throw unusable(`"git check-ignore" failed: ${firstLine(output.stderr)}`);
    }
    if (output.code <= 1) break;
    open = open.slice(rules.length + 1);
  }
  return ignored;
}

const LEADS_ELSEWHERE = /is beyond a symbolic link|is in submodule/;

/** One for each path that git came to, in their order; "" where none matches. */
function rulesOf(output: string): string[] {
  const fields = output.split("\0").slice(0, -1);
  return fields.filter((_, index) => index % FIELDS === 2);
}
