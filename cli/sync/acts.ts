import { setTimeout as pause } from "node:timers/promises";
import { isPlatform } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import type { LinkedVault, SyncStatus, Take } from "../../sdk/linked.ts";
import { locationOf } from "../../sdk/server-address.ts";
import { leaveServer, rememberToken, serverUrl, tokenFor } from "../../sdk/server-login.ts";
import { askSecret } from "../ask-secret.ts";
import type { Context } from "../context.ts";
import { scopeOf, type ScopeFlags } from "../scope-flags.ts";
import { openLinked } from "./open-linked.ts";
import { LONG, TAKES_LONG } from "./watch.ts";
import { exitCodeOf, linkedText, openText, roundText, statusJson, statusText } from "./report.ts";

/** Links the vault on this machine to a server: the one that is named, or the one that was logged in to. */
export async function linkHere(
  context: Context,
  flags: ScopeFlags,
  named: string | undefined,
): Promise<void> {
  const { env } = context;
  const url = named === undefined ? await serverUrl(env) : locationOf(named);
  if (url === undefined)
    throw new UserError("USAGE", "--link needs an address.", 'Write "keyward sync --link https://HOST".');
  const scope = await scopeOf(context, flags);
  await provideToken(context, url);
  const linked = await openLinked(context);
  await linked.link(url, isPlatform(scope) ? null : scope);
  // From now on commands work with the vault here, which is kept in step.
  await leaveServer(env, url);
  const status = await linked.status();
  if (context.json) return context.print(JSON.stringify(statusJson(status)));
  const count = status.waiting.length;
  const waiting = count === 0 ? "" : ` ${count} ${count === 1 ? "secret" : "secrets"} here would be sent.`;
  context.print(
    `Linked to ${url}: ${linkedText(status.link!)}.${waiting} Nothing was sent yet; "keyward sync" begins.`,
  );
}

/** The one that is kept for this very address, or else it is asked for, tried, and kept. */
async function provideToken(context: Context, url: string): Promise<void> {
  const kept = await tokenFor(context.env, url);
  const token = kept ?? (await askSecret(context, `Token for ${url}: `));
  const { openClient } = await import("../../sdk/http-client.ts");
  await openClient({ url, token }).call("GET", "tokens/self");
  if (!kept) await rememberToken({ url, token });
}

export async function unlinkHere(context: Context, linked: LinkedVault): Promise<void> {
  const { link, waiting } = await linked.status();
  await linked.unlink();
  if (context.json) return context.print(JSON.stringify({ server: null, was: link?.url ?? null }));
  const left =
    waiting.length === 0 ? "" : ` ${waiting.length} that was changed here was never sent, and stays here.`;
  context.print(
    `Linked to ${link?.url} no more.${left} The token is kept until "keyward logout ${link?.url}".`,
  );
}

export async function showStatus(context: Context, linked: LinkedVault): Promise<void> {
  const status = await linked.status();
  if (context.json) context.print(JSON.stringify(statusJson(status)));
  else for (const line of statusText(status, Date.now())) context.print(line);
}

/** One round. 5 where conflicts are open, 4 and others where something was refused. */
export async function syncOnce(context: Context, linked: LinkedVault): Promise<number> {
  const slow = setTimeout(() => context.printError(TAKES_LONG), LONG);
  const round = await whenFree(() => linked.sync({ retry: true })).finally(() => clearTimeout(slow));
  const status = await linked.status();
  if (context.json) context.print(JSON.stringify(statusJson(status, round)));
  else for (const line of [roundText(status, round), ...openText(status, Date.now())]) context.print(line);
  return exitCodeOf(status);
}

/**
 * Says which side of conflicts counts, then syncs.
 * @param parts in which alone it does; in the others it is the other one
 */
export async function takeSide(
  context: Context,
  linked: LinkedVault,
  take: string,
  names: readonly string[],
  parts: readonly string[] | undefined,
): Promise<number> {
  if (take !== "theirs" && take !== "mine")
    throw new UserError(
      "USAGE",
      "--take is neither theirs nor mine.",
      'Write "keyward sync --take theirs NAME".',
    );
  const { conflicts } = await linked.status();
  const wanted = conflicts.filter(({ key }) => names.length === 0 || names.includes(key));
  const missing = names.filter((name) => !conflicts.some(({ key }) => key === name));
  if (missing.length > 0 || wanted.length === 0)
    throw new UserError(
      "SECRET_NOT_FOUND",
      missing.length > 0 ? `${missing.join(", ")} is in no conflict.` : "There is no conflict.",
      'See "keyward sync --status".',
    );
  // All are looked at before one is settled.
  const settlements = wanted.map((conflict) => [conflict, takeOf(conflict, take, parts)] as const);
  for (const [conflict, taken] of settlements) await whenFree(() => linked.settle([conflict], taken));
  return syncOnce(context, linked);
}

function takeOf(
  { key, parts: open }: SyncStatus["conflicts"][number],
  take: "theirs" | "mine",
  parts: readonly string[] | undefined,
): Take {
  if (!parts) return take;
  const other = parts.find((part) => !open.includes(part));
  if (other !== undefined)
    throw new UserError(
      "USAGE",
      `${key} is not in conflict in ${other}.`,
      `It is in ${open.join(", ")}: see "keyward sync --status".`,
    );
  const rest = take === "mine" ? "theirs" : "mine";
  return Object.fromEntries(open.map((part) => [part, parts.includes(part) ? take : rest]));
}

/** Milliseconds. */
const PATIENCE = { all: 30_000, between: 200 } as const;

/** Another window, or another of these, may be at it, and will be done in a moment. */
async function whenFree<T>(act: () => Promise<T>): Promise<T> {
  for (const since = Date.now(); ; await pause(PATIENCE.between)) {
    try {
      return await act();
    } catch (error) {
      const isBusy = error instanceof UserError && error.code === "VAULT_BUSY";
      if (!isBusy || Date.now() - since > PATIENCE.all) throw error;
    }
  }
}
