import type { Command } from "../command.ts";
import type { Context } from "../context.ts";

interface Given {
  readonly flags?: Readonly<Record<string, string | boolean | string[] | undefined>>;
  readonly positionals?: readonly string[];
}

/** What a command says with `--json`, and what it remarks beside it. */
export interface CommandAnswer {
  readonly lines: readonly string[];
  readonly remarks: readonly string[];
}

/**
 * Runs a command as `--json` would, with arguments that were never text, so that no name can pass for a flag.
 * @throws UserError as the command does
 */
export async function answerOf(
  context: Context,
  command: Command,
  { flags = {}, positionals = [] }: Given,
): Promise<CommandAnswer> {
  const lines: string[] = [];
  const remarks: string[] = [];
  const given = Object.entries(flags).filter(([, value]) => value !== undefined);
  await command.run(
    {
      ...context,
      json: true,
      print: (text) => void lines.push(...text.split("\n")),
      printError: (text) => void remarks.push(text),
    },
    { flags: Object.fromEntries(given) as Parameters<Command["run"]>[1]["flags"], positionals },
  );
  return { lines, remarks };
}

/** The one document that most commands give. */
export async function documentOf(...args: Parameters<typeof answerOf>): Promise<unknown> {
  const { lines } = await answerOf(...args);
  return JSON.parse(lines.join("\n"));
}
