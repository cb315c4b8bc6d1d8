/**
 * What it costs to start: `keyward --version` beside a bare `node -e 0` of the same Node, and `keyward run -- true`
 * beside `keyward --version`, with a vault that opens with a passphrase and with one whose key is in a keyring.
 * Interleaved runs, medians: `npm run build && node bench/startup.ts`; on a machine with other things to do,
 * `chrt -r 10 node bench/startup.ts`. Exits with 1 above a limit.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startKeyring, type TestKeyring } from "../test/support/keyring.ts";

/** Times as long as a bare Node. */
const VERSION_LIMIT = 1.6;
/** Milliseconds more than `keyward --version`. */
const RUN_LIMIT = 150;
const RUNS = 40;
const SECRETS = 5;

const launcher = path.join(import.meta.dirname, "../cli/bin/keyward.js");
const folder = mkdtempSync(path.join(tmpdir(), "keyward-startup-"));
const bare = { PATH: process.env.PATH, HOME: folder, XDG_CACHE_HOME: path.join(folder, "cache") };
const RUN = [launcher, "run", "-p", "shop", "-e", "dev", "--", "true"];

interface Subject {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly times: number[];
}

const subjects = new Map<string, Subject>();
const add = (name: string, args: readonly string[], env: NodeJS.ProcessEnv) =>
  subjects.set(name, { args, env, times: [] });

add("node -e 0", ["-e", "0"], bare);
add("keyward --version", [launcher, "--version"], bare);
const keyring = await startKeyring().catch((error: Error) =>
  console.log(`Without a keyring: ${error.message}`),
);
try {
  add(
    "keyward run, passphrase",
    RUN,
    vaultIn("passphrase", { ...bare, KEYWARD_PASSPHRASE: "correct horse" }),
  );
  if (keyring) add("keyward run, keyring", RUN, vaultIn("keyring", withKeyring(keyring)));
  for (let run = -2; run < RUNS; run++) for (const subject of subjects.values()) measure(subject, run);
} finally {
  await keyring?.stop();
  rmSync(folder, { recursive: true, force: true });
}
report();

/** A vault with a few secrets, as a program has them. */
function vaultIn(name: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const all = { ...env, KEYWARD_HOME: path.join(folder, name) };
  for (let secret = 0; secret < SECRETS; secret++) {
    const words = [launcher, "secret:add", "-p", "shop", "-k", `NAME_${secret}`, "-v", "-"];
    execFileSync(process.execPath, words, {
      env: all,
      input: `value ${secret}`,
      stdio: ["pipe", "ignore", "ignore"],
    });
  }
  return all;
}

function withKeyring({ env }: TestKeyring): NodeJS.ProcessEnv {
  return { ...env, PATH: bare.PATH, XDG_CACHE_HOME: bare.XDG_CACHE_HOME };
}

function measure({ args, env, times }: Subject, run: number): void {
  const started = performance.now();
  execFileSync(process.execPath, args, { env, cwd: folder, stdio: "ignore" });
  if (run >= 0) times.push(performance.now() - started); // The first two fill the caches.
}

function report(): void {
  for (const [name, { times }] of subjects)
    console.log(
      `${name.padEnd(24)} median ${median(times)} ms, fastest ${Math.min(...times).toFixed(1)} ms of ${times.length} runs`,
    );
  const of = (name: string) => Number(median(subjects.get(name)!.times));
  const ratio = of("keyward --version") / of("node -e 0");
  console.log(
    `${"--version / node -e 0".padEnd(24)} ${ratio.toFixed(2)} (limit ${VERSION_LIMIT}, Node ${process.version})`,
  );
  let isMet = ratio <= VERSION_LIMIT;
  for (const name of subjects.keys()) {
    if (!name.startsWith("keyward run")) continue;
    const more = of(name) - of("keyward --version");
    console.log(`${name.padEnd(24)} ${more.toFixed(1)} ms more than --version (limit ${RUN_LIMIT})`);
    isMet &&= more <= RUN_LIMIT;
  }
  process.exitCode = isMet ? 0 : 1;
}

function median(samples: readonly number[]): string {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!.toFixed(1);
}
