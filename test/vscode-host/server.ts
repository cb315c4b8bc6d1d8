import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { vscodeRoot } from "./install.ts";

/** Machines are slow and shared; a start that takes longer than this hangs. */
const START_DEADLINE_MS = 120_000;

const QUIET = [
  "--host",
  "127.0.0.1",
  "--port",
  "0",
  "--accept-server-license-terms",
  "--telemetry-level",
  "off",
];

const serverMain = path.join(vscodeRoot, "out/server-main.js");

export interface Folders {
  /** Keeps settings, state and logs. */
  readonly dataFolder: string;
  readonly extensionsFolder: string;
}

export interface ServerOptions extends Folders {
  /** The user's settings, beside those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly args: readonly string[];
}

export interface Server {
  readonly port: number;
  /** What the server has printed so far. */
  log(): string;
  /** Fulfilled when the server's process has ended, by whatever cause. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts VS Code's server on a free loopback port. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { settings = {}, env = {}, args } = options;
  writeSettings(options.dataFolder, settings);
  const child = spawn(
    process.execPath,
    [serverMain, ...QUIET, ...folders(options), ...args],
    // A group of its own, so that its extension hosts end with it.
    { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"], detached: true },
  );
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (log += String(chunk)));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const killAll = () => endGroup(child, "SIGKILL");
  process.once("exit", killAll);

  const server = {
    log: () => log,
    ended,
    async stop() {
      endGroup(child, "SIGTERM");
      const late = setTimeout(killAll, 5_000);
      await ended;
      clearTimeout(late);
      process.removeListener("exit", killAll);
    },
  };
  try {
    return { ...server, port: await listeningPort(child) };
  } catch (error) {
    await server.stop();
    throw new Error(`VS Code's server did not start:\n${log}`, { cause: error });
  }
}

/** Installs a VSIX as a person would. */
export function installExtension(vsix: string, options: Folders): void {
  execFileSync(process.execPath, [serverMain, "--install-extension", vsix, "--force", ...folders(options)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function folders({ dataFolder, extensionsFolder }: Folders): string[] {
  return ["--server-data-dir", dataFolder, "--extensions-dir", extensionsFolder];
}

function listeningPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Error("It took too long.")), START_DEADLINE_MS);
    let text = "";
    child.stdout!.on("data", (chunk) => {
      text += String(chunk);
      const port = /Extension host agent listening on (\d+)/.exec(text)?.[1];
      if (!port) return;
      clearTimeout(deadline);
      resolve(Number(port));
    });
    child.once("exit", (code) => {
      clearTimeout(deadline);
      reject(new Error(`It ended with ${code}.`));
    });
  });
}

/** code-server keeps the user's settings on the server's disk, so they can be laid down before the start. */
function writeSettings(dataFolder: string, settings: Readonly<Record<string, unknown>>): void {
  const user = path.join(dataFolder, "data/User");
  mkdirSync(user, { recursive: true });
  const quiet = {
    "chat.disableAIFeatures": true,
    "chat.agentHost.enabled": false,
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "workbench.startupEditor": "none",
    "workbench.enableExperiments": false,
    "workbench.tips.enabled": false,
    "telemetry.telemetryLevel": "off",
    "extensions.autoCheckUpdates": false,
    "extensions.autoUpdate": false,
    "extensions.ignoreRecommendations": true,
    "window.confirmBeforeClose": "never",
  };
  writeFileSync(path.join(user, "settings.json"), JSON.stringify({ ...quiet, ...settings }, null, 2));
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error; // It has just ended by itself.
  }
}
