import { UserError } from "../core/user-error.ts";
import { parseArguments } from "./arguments.ts";
import { findCommand } from "./commands.ts";
import { closeVaults, createContext } from "./context.ts";
import { commandHelp, overview } from "./help.ts";
import { reportError } from "./report-error.ts";

/** Runs one command line and gives the process's exit code. Nothing below this ever calls `process.exit`. */
export async function run(args: readonly string[]): Promise<number> {
  const json = args.includes("--json");
  const context = createContext(json);
  try {
    if (args.length === 0 || (args.length === 1 && ["-h", "--help", "help"].includes(args[0]!))) {
      context.print(overview());
      return 0;
    }
    const { entry, rest } = findCommand(args);
    const command = await entry.load();
    if (rest.includes("--help") || rest.includes("-h")) {
      context.print(commandHelp(entry, command));
      return 0;
    }
    return (await command.run(context, parseArguments(entry.name, command, rest))) ?? 0;
  } catch (error) {
    return reportError(error, { json, debug: context.env.KEYWARD_DEBUG === "1", write: context.printError });
  } finally {
    await closeVaults(context).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      context.printError(error.message);
    });
  }
}
