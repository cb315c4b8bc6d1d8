import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { pack } from "../../start/pack.ts";
import { installExtension } from "../vscode-host/server.ts";

const cache = path.join(import.meta.dirname, "../../.cache/workbench");

/** A folder of extensions that has the packed VSIX, and nothing else. */
export const installedExtensions = path.join(cache, "extensions");

/** Before all files that open a window: to pack and to install takes longer than to start VS Code with what is there. */
// oxlint-disable-next-line import/no-default-export -- vitest calls the default export.
export default function installOnce(): void {
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(installedExtensions, { recursive: true });
  installExtension(pack(), { dataFolder: path.join(cache, "data"), extensionsFolder: installedExtensions });
}
