import { onTestFinished } from "vitest";
import { makeCli } from "../support/cli.ts";
import { startTestServer } from "../support/server.ts";

/** Where a seed's examples run: in a vault of this machine's, and in a server's. */
export const VAULTS = ["on this machine", "on a server"] as const;

/** An empty vault of one test, with the environment in which commands find it. */
export async function emptyVault(where: (typeof VAULTS)[number]) {
  const env = await environmentOf(where);
  const cli = makeCli(env);
  const all = { PATH: process.env.PATH, HOME: cli.folder, KEYWARD_HOME: cli.home, ...env };
  return { cli, env: all, folder: cli.folder, home: cli.home };
}

async function environmentOf(where: (typeof VAULTS)[number]): Promise<Record<string, string | undefined>> {
  if (where === "on this machine") return { KEYWARD_PASSPHRASE: "correct horse" };
  const server = await startTestServer();
  onTestFinished(async () => void (await server.close()));
  return { KEYWARD_URL: server.url, KEYWARD_TOKEN: server.root, KEYWARD_PASSPHRASE: undefined };
}
