import { existsSync } from "node:fs";
import path from "node:path";
import { relativeTime, type SecretMetadata } from "../../core/secret.ts";
import { openKeychain } from "../../keychain/keychain.ts";
import { openEmbedded } from "../../sdk/embedded.ts";
import { defaultHome } from "../../sdk/home.ts";
import { openRemote } from "../../sdk/remote.ts";
import { serverLogin, serverUrl } from "../../sdk/server-login.ts";
import { KEYCHAIN_SERVICE } from "../../vault/unlock.ts";
import { localActor } from "../../sdk/local-actor.ts";
import { credentialsFromEnvironment } from "../../sdk/credentials.ts";
import { ok, refusal, warning, wrong, type Check, type Finding } from "./check.ts";

/** Asked for an entry that nobody makes: that it answers is what counts. */
export const checkKeyring: Check = async ({ env }) => {
  const given = await credentialsFromEnvironment(env);
  if (given.key || given.passphrase)
    return [
      ok("keyring", `Not needed: ${given.key ? "a server's key" : "a passphrase"} is in the environment.`),
    ];
  if (env.KEYWARD_URL && env.KEYWARD_TOKEN)
    return [ok("keyring", "Not needed: a server and its token are in the environment.")];
  const keychain = openKeychain();
  try {
    await keychain.get(KEYCHAIN_SERVICE, "doctor");
    return [ok("keyring", "The keychain of the operating system answers.")];
  } catch (error) {
    return [refusal("keyring", error)];
  } finally {
    keychain.close();
  }
};

/** The vault on this machine opens with its key, and the clock has not gone back since it was written to. */
export const checkVault: Check = async ({ env }) => {
  const home = defaultHome(env, process.platform);
  const file = path.join(home, "vault.db");
  if (!existsSync(file)) return [ok("vault", `There is none at ${file} yet; the first secret makes it.`)];
  try {
    const credentials = await credentialsFromEnvironment(env);
    const vault = await openEmbedded({ ...credentials, home, actor: localActor(), create: "never" });
    try {
      const secrets = await vault.list();
      const count = `${secrets.length} ${secrets.length === 1 ? "secret" : "secrets"}`;
      return [ok("vault", `${file} opens and has ${count}.`), sinceNewest(secrets)];
    } finally {
      await vault.close();
    }
  } catch (error) {
    return [refusal("vault", error)];
  }
};

function sinceNewest(secrets: readonly SecretMetadata[]): Finding {
  const now = Date.now();
  const newest = secrets.reduce((latest, { updated_at }) => Math.max(latest, updated_at), 0);
  if (newest <= now + TOLERANCE) return ok("clock", "Not behind the vault's newest change.");
  const what = `The vault's newest change is ${relativeTime(newest, now)}: this machine's clock has gone back.`;
  return wrong("clock", what, CLOCK_FIX);
}

/** Milliseconds by which clocks may differ. */
const TOLERANCE = 60_000;
const CLOCK_FIX =
  "Let the operating system set the time by itself (NTP): expiry, tokens and grants go by it.";

/** The server that commands work with takes the token, and its clock is ours. */
export const checkServer: Check = async ({ env }) => {
  const url = await serverUrl(env);
  if (url === undefined) return [ok("server", "None: commands work with the vault on this machine.")];
  try {
    const vault = await openRemote((await serverLogin(env))!);
    await vault.close();
    return [ok("server", `${url} takes the token.`), await checkClock(url)];
  } catch (error) {
    return [refusal("server", error)];
  }
};

async function checkClock(url: string): Promise<Finding> {
  const asked = { method: "HEAD", redirect: "manual", signal: AbortSignal.timeout(10_000) } as const;
  // Whether it answers at all is another check's.
  const answer = await fetch(url, asked).catch(() => undefined);
  const told = Date.parse(answer?.headers.get("date") ?? "");
  if (Number.isNaN(told))
    return warning("clock", `${url} does not say what time it is.`, "Compare its clock by hand.");
  const seconds = Math.round((Date.now() - told) / 1000);
  if (Math.abs(seconds) * 1000 <= TOLERANCE)
    return ok("clock", "The server's clock and this machine's agree.");
  const way = seconds > 0 ? "ahead of" : "behind";
  return wrong("clock", `This machine's clock is ${Math.abs(seconds)} s ${way} the server's.`, CLOCK_FIX);
}
