import { UserError } from "../core/user-error.ts";
import { beforeDashes, parseArguments } from "./arguments.ts";
import { closeVaults, createContext, type Context } from "./context.ts";
import { findCommand, membersOf } from "./find-command.ts";
import { commandHelp, groupHelp, overview } from "./help.ts";
import { openOutput, type Output } from "./output.ts";
import { reportError } from "./report-error.ts";

/** Runs one command line and gives the process's exit code. Nothing below this ever calls `process.exit`. */
export async function run(args: readonly string[]): Promise<number> {
  const output = openOutput(process);
  const json = beforeDashes(args).includes("--json");
  const debug = process.env.KEYWARD_DEBUG === "1";
  const warnings: string[] = [];
  const warn = (text: string) => (json ? void warnings.push(text) : output.printError(text));
  const report = (error: unknown) => reportError(error, { json, debug, warnings, write: output.printError });
  const code = await runCommand(args, json, { ...output, warn }).then((done) => {
    for (const text of warnings.splice(0)) output.printError(text);
    return done;
  }, report);
  return output.finish().then(() => code, report);
}

async function runCommand(
  args: readonly string[],
  json: boolean,
  output: Output & Pick<Context, "warn">,
): Promise<number> {
  const [first] = args;
  const asksFirst = first === undefined || ["-h", "--help", "help"].includes(first);
  const words = asksFirst ? args.slice(1) : args;
  const isHelp = asksFirst || beforeDashes(args).some((word) => word === "--help" || word === "-h");
  const [named, ...others] = words.filter((word) => !word.startsWith("-"));
  if (asksFirst && named === undefined) {
    output.print(overview());
    return 0;
  }
  const members = isHelp && others.length === 0 ? membersOf(named ?? "") : [];
  if (members.length > 0) {
    output.print(groupHelp(members));
    return 0;
  }
  const { entry, rest } = findCommand(words);
  const command = await entry.load();
  if (isHelp) {
    output.print(commandHelp(entry, command));
    return 0;
  }
  const parsed = parseArguments(entry.name, command, rest);
  const context = createContext(json, output);
  try {
    return (await command.run(context, parsed)) ?? 0;
  } finally {
    await closeVaults(context).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      output.printError(error.message);
    });
  }
}
