import type { Context } from "../context.ts";
import { printable } from "../table.ts";
import { childEnvironment } from "./child-environment.ts";
import { leftOut } from "../../core/left-out.ts";
import { notesOn, strictRefusal } from "./notes.ts";
import type { OrphanGuard } from "./orphan-guard.ts";
import type { PythonDoor } from "./python/python-door.ts";
import type { Reading } from "./source.ts";
import { startProgram, type Program } from "./start-program.ts";

export interface LaunchOptions {
  readonly command: readonly string[];
  readonly clean: boolean;
  readonly strict: boolean;
  readonly mask: boolean;
  readonly ownGroup: boolean;
  readonly door: PythonDoor | undefined;
}

/** How one program is started, the first time and again. */
export interface Launch {
  /** Tells what there is to tell of what was read, each thing once. @throws UserError where it may not be started */
  readonly accept: (reading: Reading) => void;
  /** @throws NotStarted */
  readonly start: (reading: Reading, guard: OrphanGuard) => Promise<Program>;
  readonly say: (text: string) => void;
}

export function launch({ env, cwd, printError }: Context, options: LaunchOptions): Launch {
  const { command, clean, strict, mask, ownGroup, door } = options;
  const environmentOf = ({ gathered }: Reading) => childEnvironment(env, gathered.found, { clean });
  const said = new Set<string>();
  const say = (text: string) => printError(`keyward: ${printable(text)}`);
  const sayOnce = (text: string) => {
    if (!said.has(text)) say(text);
    said.add(text);
  };
  return {
    say,
    accept(reading) {
      const environment = environmentOf(reading);
      const left = leftOut(reading, environment.env);
      const refusal = strict ? strictRefusal(left) : undefined;
      if (refusal) throw refusal;
      for (const note of notesOn(reading, environment, left)) sayOnce(note);
    },
    async start(reading, guard) {
      const { env: variables, unusable } = environmentOf(reading);
      const program = await startProgram(command, {
        cwd,
        env: { ...variables, ...door?.variables(variables) },
        stdio: mask ? ["inherit", "pipe", "pipe"] : "inherit",
        ownGroup,
        guard,
      });
      if (!mask) return program;
      const { maskOutput, unmasked } = await import("./mask/mask-output.ts");
      const short = unmasked(reading.gathered.found).filter((key) => !unusable.includes(key));
      if (short.length > 0) sayOnce(`Too short to be masked: ${short.join(", ")}.`);
      return maskOutput(program, reading.gathered.found);
    },
  };
}
