import { createHmac, randomBytes } from "node:crypto";

import { isLoopbackHost } from "../../core/loopback.ts";
import { Redacted } from "../../core/redacted.ts";
import { covers, makeScope, type Scope } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import type { Change } from "../../core/vault.ts";
import { lengthPrefixed } from "../framing.ts";
import type { VaultKeys } from "../keys.ts";
import type { RecordReader, Records } from "../records.ts";
import type { Reader, Transaction } from "../store.ts";
import { absent } from "./refusals.ts";

/** Whom the server tells of changes. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  /** Changes in this scope, in narrower ones, and in those that it inherits from. */
  readonly scope: Scope;
  /** Unix time in milliseconds. */
  readonly created_at: number;
  readonly created_by: string;
}

const MOST = 100;

/**
 * From the latest change on.
 * @throws UserError INVALID_POLICY, INVALID_SCOPE
 */
export async function createWebhook(records: Records, url: string, scope: Scope): Promise<Webhook> {
  const { actor, now } = records.moment;
  assertUrl(url);
  if ((await records.tx.list("webhooks", "", { limit: MOST })).length >= MOST)
    throw new UserError("INVALID_POLICY", `There are ${MOST} webhooks already.`, "Remove one first.");
  const id = randomBytes(10).toString("hex");
  const webhook: Webhook = { id, url, scope: makeScope(scope), created_at: now, created_by: actor };
  await records.put("webhooks", id, webhook, "webhook-created");
  await movePosition(records.tx, id, await records.tx.last("changes"));
  return webhook;
}

export async function listWebhooks(records: RecordReader): Promise<Webhook[]> {
  return (await records.list<Webhook>("webhooks")).map(({ record }) => record);
}

/** @throws UserError ACCESS_NOT_FOUND */
export async function removeWebhook(records: Records, id: string): Promise<void> {
  if (!(await records.find("webhooks", id))) throw absent("webhook", id);
  await records.remove("webhooks", id, "webhook-removed");
  await records.tx.delete("header", positionKey(id));
}

/** Derived, so that it is kept nowhere, and yet can be shown again to an administrator. */
export function signingKey(keys: VaultKeys, { id }: Webhook): Redacted {
  const text = lengthPrefixed(["keyward/webhook/1", keys.vaultId, id]);
  return new Redacted(createHmac("sha256", keys.metadata).update(text).digest("base64url"));
}

export function concerns({ scope }: Webhook, change: Change): boolean {
  return covers(change.scope, scope) || covers(scope, change.scope);
}

/** The number of the last change that was delivered. */
export async function readPosition(reader: Reader, id: string): Promise<number> {
  const { delivered } = (await reader.get("header", positionKey(id)))?.data ?? {};
  return typeof delivered === "number" ? delivered : 0;
}

export async function movePosition(tx: Transaction, id: string, delivered: number): Promise<void> {
  await tx.put("header", positionKey(id), { delivered });
}

/** Plain HTTP stays on this machine. Where private addresses are closed, the server refuses them when it connects. */
function assertUrl(url: string): void {
  const { protocol, username, password, hostname } = URL.canParse(url) ? new URL(url) : NO_URL;
  const isAllowed = protocol === "https:" || (protocol === "http:" && isLoopbackHost(hostname));
  if (isAllowed && username === "" && password === "" && url.length <= 2_048) return;
  throw new UserError(
    "INVALID_POLICY",
    "The URL of the webhook is no https address, or has a user in it.",
    "Use https; each request is signed, so it needs no password.",
  );
}

const NO_URL = { protocol: "", username: "", password: "", hostname: "" };

function positionKey(id: string): string {
  return `webhook/${id}`;
}
