import path from "node:path";
import { UserError } from "../../core/user-error.ts";
import type { Translate } from "../translate.ts";

/** What VS Code's variables in a task's `cwd` stand for. */
export interface CwdFacts {
  readonly folder: string;
  readonly folders: readonly { readonly name: string; readonly path: string }[];
  /** The one that is shown, if one is. */
  readonly file: string | undefined;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly configured: (name: string) => unknown;
}

/**
 * A folder with its variables put in. VS Code does so only after a task was resolved, and which secrets there are depends on it.
 * @throws UserError USAGE for a variable of which nothing is known before the task runs, as an input
 */
export function substituted(cwd: string, facts: CwdFacts, t: Translate): string {
  return cwd.replaceAll(/\$\{(?<name>[^}]+)\}/g, (whole, name: string) => {
    const value = valueOf(name, facts);
    if (value !== undefined) return value;
    throw new UserError(
      "USAGE",
      t(
        "What {0} in the task's cwd stands for is not known before it runs, and so neither are its secrets.",
        whole,
      ),
      t("Write the folder itself, or give the task a scope of its own."),
    );
  });
}

function valueOf(
  name: string,
  { folder, folders, file, home, env, configured }: CwdFacts,
): string | undefined {
  const [kind = "", rest] = name.split(/:(.*)/s);
  if (rest !== undefined) {
    if (kind === "workspaceFolder") return folders.find((one) => one.name === rest)?.path;
    if (kind === "env") return env[rest] ?? "";
    const value = kind === "config" ? configured(rest) : undefined;
    return typeof value === "string" ? value : undefined;
  }
  switch (kind) {
    case "workspaceFolder":
    case "workspaceRoot":
      return folder;
    case "workspaceFolderBasename":
      return path.basename(folder);
    case "fileDirname":
      return file === undefined ? undefined : path.dirname(file);
    case "userHome":
      return home;
    case "pathSeparator":
    case "/":
      return path.sep;
    default:
      return undefined;
  }
}
