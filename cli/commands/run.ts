import { UserError } from "../../core/user-error.ts";
import type { Context } from "../context.ts";
import { defineCommand } from "../command.ts";
import { reportError } from "../report-error.ts";
import { launch } from "../run-program/launch.ts";
import { namesPython } from "../run-program/python/names-python.ts";
import type { PythonDoor } from "../run-program/python/python-door.ts";
import { RUN_SCOPE_FLAGS } from "../run-program/run-flags.ts";
import { runOnce } from "../run-program/run-once.ts";
import { signalNamed } from "../run-program/signal-named.ts";
import { openSource, type Reading, type Source } from "../run-program/source.ts";
import { NotStarted } from "../run-program/start-program.ts";

export const run = defineCommand({
  usage: "[-p PROJECT] [-e ENV] [-s SERVICE] [--watch] [--clean] [--strict] [--mask] -- PROGRAM [ARGUMENTS]",
  flags: {
    ...RUN_SCOPE_FLAGS,
    watch: { type: "boolean", help: "start the program again when a value that it got has changed" },
    signal: { type: "string", help: "watch, and send this signal instead: HUP, USR1", placeholder: "SIGNAL" },
    clean: { type: "boolean", help: "pass on only PATH, HOME, LANG, TERM, TMPDIR, USER and SystemRoot" },
    strict: { type: "boolean", help: "do not start where a secret is left out" },
    mask: { type: "boolean", help: "mask values in what the program prints" },
    python: { type: "boolean", help: "fx_ef for a Python program, where the command does not name Python" },
    "no-offline": { type: "boolean", help: "neither keep what a server says nor use it without the server" },
  },
  examples: [
    "keyward run -- npm start",
    "keyward run -p shop -e production -s billing --strict -- node server.js",
    "keyward run --watch -- node server.js",
    "keyward run --mask -- ./deploy.sh",
  ],
  takesProgram: true,
  async run(context, { flags, positionals: command }) {
    const { clean = false, strict = false, mask = false, python = false } = flags;
    const signal = flags.signal === undefined ? undefined : signalNamed(flags.signal);
    const isWatched = flags.watch === true || signal !== undefined;
    const source = await openSource(context, flags);
    const since = isWatched ? await latestChange(source) : undefined;
    const reading = await source.read();
    const door = python || namesPython(command) ? await openDoor(context, source, reading) : undefined;
    const launcher = launch(context, { command, clean, strict, mask, ownGroup: isWatched, door });
    try {
      launcher.accept(reading);
      if (!isWatched) return await runOnce((guard) => launcher.start(reading, guard));
      const [{ runWatched }, { tellOfRun }] = await Promise.all([
        import("../run-program/watch/run-watched.ts"),
        import("../run-program/watch/tell-of-run.ts"),
      ]);
      const leave = tellOfRun(context.env, { command, source, reading, signal });
      try {
        return await runWatched({ source, reading, since, ...launcher, signal });
      } finally {
        leave();
      }
    } catch (error) {
      if (!(error instanceof NotStarted)) throw error;
      reportError(error.told, { json: context.json, debug: false, write: context.printError });
      return error.exitCode;
    } finally {
      door?.close();
    }
  },
});

/** Asked before the reading, so that nothing is missed in between. Why there is none, the reading tells. */
function latestChange(source: Source): Promise<number | undefined> {
  return source
    .vault()
    .then((vault) => vault.sequence())
    .catch((error: unknown) => {
      if (error instanceof UserError) return undefined;
      throw error;
    });
}

async function openDoor({ cwd }: Context, source: Source, { scope }: Reading): Promise<PythonDoor> {
  const { openPythonDoor } = await import("../run-program/python/python-door.ts");
  return openPythonDoor(source, scope, cwd);
}
