import path from "node:path";
import { vaultHome } from "../vault-home.ts";
import { setting } from "../setting.ts";

/** How the command line is started. */
export interface Cli {
  readonly command: string;
  readonly args: readonly string[];
  /** Beside what the editor passes on. No value and no credential is ever in it. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The command line that the setting names, else the one inside the extension, on the editor's own Node: nothing has
 * to be installed, and both are of one version. Every VS Code that the extension supports has a Node that is new
 * enough.
 * @param extension the extension's folder
 */
export function openCli(extension: string): Cli {
  const vault = { KEYWARD_HOME: vaultHome() };
  const chosen = setting("cli.path");
  if (chosen !== "") return { command: chosen, args: [], env: vault };
  return {
    command: process.execPath,
    args: [path.join(extension, "dist/cli/bin/in-editor.cjs")],
    // On a desktop that is Electron, which would open a window.
    env: { ...vault, ELECTRON_RUN_AS_NODE: "1" },
  };
}
