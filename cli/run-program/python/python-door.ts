import path from "node:path";
import type { Scope } from "../../../core/scope.ts";
import { UserError } from "../../../core/user-error.ts";
import type { Source } from "../source.ts";
import { openDoor, type Door } from "./open-door.ts";

/** Where the Python modules lie: beside this file in the source tree, beside the bundle in what is shipped. */
const MODULES = path.basename(import.meta.dirname) === "python" ? "." : "python";

/** What a Python program needs besides its secrets, to have StreamZero's `fx_ef` and `ferris_ef`. */
export interface PythonDoor extends Pick<Door, "close"> {
  readonly variables: (env: Readonly<Record<string, string>>) => Record<string, string>;
}

/**
 * @param scope what `project` means in `context.secrets.set`
 * @param cwd its name is the package's
 */
export async function openPythonDoor(source: Source, scope: Scope, cwd: string): Promise<PythonDoor> {
  const door = await openDoor({
    async get(name) {
      const { found, refused } = (await source.readOne(name)).gathered;
      const [gift] = found;
      if (gift?.value) return gift.value;
      const [refusal] = refused;
      if (!refusal || refusal.code === "SECRET_NOT_FOUND") return null;
      throw new UserError(refusal.code, refusal.message, refusal.fix);
    },
    async set(name, value, context) {
      const place = { scope: context === "platform" ? {} : projectOf(scope), key: name };
      await (await source.vault()).put(place, { value });
    },
  });
  const modules = path.join(import.meta.dirname, MODULES);
  return {
    close: () => door.close(),
    variables: (env) => ({
      FX_EF_ADDRESS: door.address,
      FX_EF_TOKEN: door.token.reveal(),
      FX_EF_PACKAGE: path.basename(cwd),
      PYTHONPATH: env.PYTHONPATH ? `${env.PYTHONPATH}${path.delimiter}${modules}` : modules,
    }),
  };
}

function projectOf({ project }: Scope): Scope {
  if (project !== undefined && project !== "-") return { project };
  throw new UserError(
    "INVALID_SCOPE",
    "The program runs in no project, so that there is none in which a secret could be set.",
    "Name the project: keyward run -p PROJECT, or $scope in secrets.json.",
  );
}
