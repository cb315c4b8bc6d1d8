import { Type } from "typebox";
import { childEnvironment } from "../../run-program/child-environment.ts";
import { unmasked, valueFinder } from "../../run-program/mask/mask-output.ts";
import { leftOut } from "../../../core/left-out.ts";
import { notesOn } from "../../run-program/notes.ts";
import { openSource } from "../../run-program/source.ts";
import { NotStarted } from "../../run-program/start-program.ts";
import { runCaptured } from "../run-captured.ts";
import { SCOPE_INPUT } from "../scope-input.ts";
import { defineTool } from "../tool.ts";

const DEFAULT_SECONDS = 120;
const MOST_SECONDS = 3600;

export const runCommand = defineTool({
  name: "run_command",
  title: "Run a command with secrets",
  description:
    "Runs a program in the current folder with the scope's secrets in its environment, and gives its exit code and what it " +
    "printed, with every value masked. There is no shell: name the program and each argument by itself. Only the end of " +
    "long output is given. Use it for tests, migrations, requests: whatever needs a secret that you must not see.",
  input: Type.Object({
    ...SCOPE_INPUT,
    program: Type.String({ minLength: 1, description: "The program, such as npm." }),
    args: Type.Optional(
      Type.Array(Type.String(), { description: 'Its arguments, such as ["run", "migrate"].' }),
    ),
    timeout_seconds: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: MOST_SECONDS,
        description: `After this long the program is ended; ${DEFAULT_SECONDS} by default.`,
      }),
    ),
  }),
  isReading: false,
  async run(context, { program, args = [], timeout_seconds = DEFAULT_SECONDS, ...scope }, { signal }) {
    const source = await openSource(context, scope);
    const reading = await source.read();
    const { found } = reading.gathered;
    // What cannot be masked is not handed out: it would stand in the output for an agent to read.
    const short = new Set(unmasked(found));
    const given = found.filter(({ key }) => !short.has(key));
    const environment = childEnvironment(context.env, given);
    const notes = notesOn(reading, environment, leftOut(reading, context.env));
    if (short.size > 0)
      notes.push(`Left out, for their values are too short to be masked: ${[...short].join(", ")}.`);
    try {
      const ran = await runCaptured([program, ...args], {
        cwd: context.cwd,
        env: environment.env,
        finder: valueFinder(found),
        milliseconds: timeout_seconds * 1000,
        signal,
      });
      return { ...ran, names: given.map(({ key }) => key), notes };
    } catch (error) {
      if (error instanceof NotStarted) throw error.told;
      throw error;
    }
  },
});
