import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const MAIN = path.resolve(import.meta.dirname, "../../cli/main.ts");
const EACH = `import { main } from ${JSON.stringify(MAIN)};
for (const words of JSON.parse(process.argv[1])) process.exitCode = await main(words) || process.exitCode;`;

/** What command lines print, one after the other: many of them start as quickly as one. */
export async function inOneProcess(
  lines: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const words = JSON.stringify(lines.map((line) => line.split(" ")));
  const args = ["--input-type=module", "-e", EACH, "--", words];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, env });
  return stdout;
}
