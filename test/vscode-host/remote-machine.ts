import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const NODE_THERE = "/opt/node/bin/node";
export const THIS_FOLDER_THERE = "/opt/vscode-host";

const script = path.join(import.meta.dirname, "remote-machine.sh");

/** Its namespaces; without root they are in one of users, in which everybody else is nobody. */
const UNSHARE = [
  "unshare",
  ...(process.getuid?.() === 0 ? [] : ["--user", "--map-root-user"]),
  ..."--fork --kill-child --pid --mount --net --uts --ipc".split(" "),
];

/** What a person who logs in has there: neither a display nor a session bus, and so no keychain. */
const LOGIN = {
  HOME: "/home/dev",
  USER: "dev",
  LOGNAME: "dev",
  SHELL: "/bin/bash",
  LANG: "C.UTF-8",
  PATH: "/opt/node/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
};

/**
 * A machine of its own, as an SSH box, WSL or a container is: file system, processes, network and home are not those of
 * this one. Programs of the system are there, Node in `/opt/node`, and this folder in `/opt/vscode-host`.
 */
export interface RemoteMachine {
  /** Where its `/home/dev` lies here. */
  readonly home: string;
  /** Where its `/run/wire` lies here: a socket in it is the one way in. */
  readonly wire: string;
  /** What starts a program there, in its home. */
  command(argv: readonly string[], env?: Readonly<Record<string, string>>): [string, ...string[]];
  /** Runs a program there, as over SSH. @returns what it printed */
  run(
    argv: readonly string[],
    options?: { readonly env?: Readonly<Record<string, string>>; readonly input?: string },
  ): string;
  /** Ends everything that runs there. */
  stop(): Promise<void>;
}

/** Why there can be no such machine here; undefined where there can. */
export function noRemoteMachine(): string | undefined {
  if (process.platform !== "linux") return `it is made of Linux namespaces, and this is ${process.platform}`;
  const [program, ...args] = UNSHARE as [string, ...string[]];
  const tried = spawnSync(program, [...args, "sh", "-c", "mount -t tmpfs tmpfs /tmp && ip link set lo up"], {
    encoding: "utf8",
  });
  return tried.status === 0 ? undefined : tried.error?.message || tried.stderr.trim() || "unshare failed";
}

/** @param folder where its files may lie on this machine */
export async function startRemoteMachine(folder: string): Promise<RemoteMachine> {
  const [root, home, wire] = ["root", "home", "wire"].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const name of [root, home, wire]) mkdirSync(name, { recursive: true });
  const [program, ...args] = UNSHARE as [string, ...string[]];
  const child = spawn(
    program,
    [...args, "sh", script, root, home, wire, process.execPath, import.meta.dirname],
    // It ends with its standard input, and so with this process.
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const ended = once(child, "exit");
  const [said] = (await Promise.race([once(child.stdout, "data"), ended])) as [unknown];
  if (String(said) !== "ready\n") throw new Error(`The remote machine did not start: ${String(said)}`);
  const first = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, "utf8").trim();

  const command: RemoteMachine["command"] = (argv, env = {}) => [
    "nsenter",
    ...`--target ${first} --all --root --wd=/proc/${first}/root/home/dev env --ignore-environment`.split(" "),
    ...Object.entries({ ...LOGIN, ...env }).map(([name, value]) => `${name}=${value}`),
    ...argv,
  ];
  return {
    home,
    wire,
    command,
    run(argv, { env, input = "" } = {}) {
      const [enter, ...words] = command(argv, env);
      return execFileSync(enter, words, { input, encoding: "utf8" });
    },
    async stop() {
      child.stdin.end();
      child.kill("SIGKILL");
      await ended;
    },
  };
}
