import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { vscodeRoot } from "./install.ts";
import { NODE_THERE, THIS_FOLDER_THERE, type RemoteMachine } from "./remote-machine.ts";

/** Machines are slow and shared; a start that takes longer than this hangs. */
const START_DEADLINE_MS = 120_000;

const QUIET = ["--accept-server-license-terms", "--telemetry-level", "off"];
const LOOPBACK = ["--host", "127.0.0.1", "--port", "0"];

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

export interface Server extends Supervised {
  readonly port: number;
}

interface Supervised {
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
  const child = spawn(process.execPath, [serverMain, ...LOOPBACK, ...QUIET, ...folders(options), ...args], {
    env: { ...process.env, ...env },
    ...OUTPUT_ALONE,
  });
  const { address, ...server } = await supervise(child);
  return { ...server, port: Number(address) };
}

/** Installs a VSIX as a person would. */
export function installExtension(vsix: string, options: Folders): void {
  execFileSync(process.execPath, [serverMain, ...installing(vsix, options)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Installs a VSIX on a remote machine, and starts VS Code's server there, with its folders where they are by default. */
export async function startServerOn(
  machine: RemoteMachine,
  { vsix, settings = {}, env = {}, args }: Omit<ServerOptions, keyof Folders> & { readonly vsix: string },
): Promise<Supervised & { readonly socket: string }> {
  const there = {
    dataFolder: "/home/dev/.vscode-server",
    extensionsFolder: "/home/dev/.vscode-server/extensions",
  };
  const server = [NODE_THERE, path.join(THIS_FOLDER_THERE, path.relative(import.meta.dirname, serverMain))];
  writeSettings(path.join(machine.home, ".vscode-server"), settings);
  copyFileSync(vsix, path.join(machine.home, "keyward.vsix"));
  machine.run([...server, ...installing("/home/dev/keyward.vsix", there)]);
  const wire = ["--socket-path", "/run/wire/vscode"];
  const [program, ...words] = machine.command(
    [...server, ...wire, ...QUIET, ...folders(there), ...args],
    env,
  );
  return {
    ...(await supervise(spawn(program, words, OUTPUT_ALONE))),
    socket: path.join(machine.wire, "vscode"),
  };
}

/** A group of its own, so that its extension hosts end with it. */
const OUTPUT_ALONE = { stdio: ["ignore", "pipe", "pipe"], detached: true } satisfies SpawnOptions;

/** Waits until it listens. */
async function supervise(child: ChildProcess): Promise<Supervised & { readonly address: string }> {
  let log = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.on("data", (chunk) => (log += String(chunk)));
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
    return { ...server, address: await listeningAddress(child) };
  } catch (error) {
    await server.stop();
    throw new Error(`VS Code's server did not start:\n${log}`, { cause: error });
  }
}

function installing(vsix: string, options: Folders): string[] {
  return ["--install-extension", vsix, "--force", ...folders(options)];
}

function folders({ dataFolder, extensionsFolder }: Folders): string[] {
  return ["--server-data-dir", dataFolder, "--extensions-dir", extensionsFolder];
}

/** A port or a socket's path. */
function listeningAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Error("It took too long.")), START_DEADLINE_MS);
    let text = "";
    child.stdout!.on("data", (chunk) => {
      text += String(chunk);
      const address = /Extension host agent listening on (\S+)\s/.exec(text)?.[1];
      if (!address) return;
      clearTimeout(deadline);
      resolve(address);
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
