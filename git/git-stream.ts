import { spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { text } from "node:stream/consumers";
import { firstLine, unusable, type GitProgram } from "./git-command.ts";

/**
 * What a git command writes, as bytes, as they come. It runs for as long as there is something to read, and is ended
 * where the reader leaves early.
 * @param input lines for its standard input, taken as fast as git reads them
 * @throws UserError GIT_UNAVAILABLE where git fails, after what it had written
 */
export async function* gitOutput(
  { file, args: first, env }: GitProgram,
  folder: string,
  args: readonly string[],
  input: AsyncIterable<string> | Iterable<string> = [],
): AsyncGenerator<Buffer, void> {
  const child = spawn(file, [...first, "-C", folder, ...args], { env, windowsHide: true });
  const failed = once(child, "error").then(([error]) => {
    throw unusable(`git could not be run (${(error as NodeJS.ErrnoException).code})`);
  });
  const closed = Promise.race([once(child, "close") as Promise<[number | null, string | null]>, failed]);
  const said = text(child.stderr);
  const fed = pipeline(Readable.from(input), child.stdin);
  for (const promise of [closed, said, fed, failed]) promise.catch(() => {}); // Awaited below, if at all.
  try {
    for await (const chunk of child.stdout) yield chunk as Buffer;
    const [code, signal] = await closed;
    if (code !== 0)
      throw unusable(`"git ${args[0]}" failed in ${folder}: ${firstLine(await said) || signal}`);
    await fed;
  } finally {
    child.kill("SIGKILL");
  }
}
