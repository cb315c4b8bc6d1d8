import { spawn } from "node:child_process";
import path from "node:path";

import { KEEPS_COMPILED } from "../../support/from-source.ts";
import { ROOT_TOKEN } from "../../support/kv2-server.ts";
import { ended } from "../processes.ts";

const CHILD = path.join(import.meta.dirname, "store-child.ts");

/** Starts so many servers that write to the store, two at a time, and kills each at some moment. Gives what was acknowledged. */
export async function killWriters(url: string, kills: number): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let kill = 0; kill < kills; kill += 2) {
    const pair = [kill, kill + 1].map((name) => killed(url, `${name}`));
    acknowledged.push(...(await Promise.all(pair)).flat());
  }
  return acknowledged;
}

async function killed(url: string, name: string): Promise<readonly string[]> {
  const env = { PATH: process.env.PATH, KEYWARD_TEST_STORE: url, VAULT_TOKEN: ROOT_TOKEN, ...KEEPS_COMPILED };
  const child = spawn(process.execPath, [CHILD, name], { env, stdio: "pipe" });
  child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), Math.random() * 150));
  const { lines, errors } = await ended(child);
  if (errors !== "") throw new Error(errors);
  return lines;
}
