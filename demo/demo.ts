import path from "node:path";
import { makeDemoVault, type DemoEnvironment } from "./vault.ts";
import { makeDemoWorkspace } from "./workspace.ts";

export interface Demo {
  /** The folder to open. */
  readonly workspace: string;
  /** In which its vault is found. */
  readonly env: DemoEnvironment;
}

/** Makes the demo anew in a folder: a workspace with secrets in all states, and the vault that it refers to. */
export async function makeDemo(folder: string): Promise<Demo> {
  const workspace = path.join(folder, "workspace");
  makeDemoWorkspace(workspace);
  return { workspace, env: await makeDemoVault(folder) };
}
