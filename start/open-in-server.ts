import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { install, isInstalled } from "../test/vscode-host/install.ts";
import { installExtension, startServer } from "../test/vscode-host/server.ts";
import { startProxy } from "./workbench-proxy.ts";

export interface OpenOptions {
  readonly vsix: string;
  /** Keeps the editor's settings, state and extensions. */
  readonly dataFolder: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface Opened {
  /** For the browser, connection token included. */
  readonly address: string;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Opens a folder in VS Code's web workbench with nothing installed in it but the VSIX. */
export async function openInServer(folder: string, { vsix, dataFolder, env }: OpenOptions): Promise<Opened> {
  if (!isInstalled()) install();
  const extensionsFolder = path.join(dataFolder, "extensions");
  rmSync(extensionsFolder, { recursive: true, force: true });
  mkdirSync(extensionsFolder, { recursive: true });
  installExtension(vsix, { dataFolder, extensionsFolder });

  const tokenFile = path.join(dataFolder, "connection-token");
  const connectionToken = keptSecret(tokenFile, 16);
  const server = await startServer({
    dataFolder,
    extensionsFolder,
    env,
    args: ["--connection-token-file", tokenFile],
  });
  const port = await startProxy({
    port: server.port,
    connectionToken,
    mintKey: Buffer.from(keptSecret(path.join(dataFolder, "mint-key"), 32), "hex"),
  });
  const address = new URL(`http://127.0.0.1:${port}/`);
  address.search = new URLSearchParams({ tkn: connectionToken, folder }).toString();
  return { address: address.href, ended: server.ended, stop: () => server.stop() };
}

/** Random bytes in hex, made once and kept in a file that only this user reads. */
function keptSecret(file: string, bytes: number): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const secret = randomBytes(bytes).toString("hex");
    writeFileSync(file, secret, { mode: 0o600 });
    return secret;
  }
}
