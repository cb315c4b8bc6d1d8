import { parseDuration } from "../../core/duration.ts";
import { isExpired, relativeTime, rotationState, type SecretMetadata } from "../../core/secret.ts";
import { scopeOfFolder, folderOf } from "../../core/file-layers.ts";
import type { Entry, SecretsFile } from "../../core/secrets-file-model.ts";
import type { Range } from "../../core/secrets-file-json.ts";
import type { Scope } from "../../core/scope.ts";
import { check, type Check, type Facts } from "./check.ts";
import { nearestStored } from "./stored.ts";

/** Seconds. Used where no rotation policy says when to tell. */
const USUAL_NOTICE = 7 * 86_400;
/** In seconds this is the year 5138; in milliseconds, 1973. */
const SURELY_MILLISECONDS = 100_000_000_000;

/** What has expired, what soon will, and values in the vault that are older than their policy allows. */
export function checkExpiry({ kind, entries }: SecretsFile, facts: Facts): Check[] {
  const environment = kind.kind === "environment" ? kind.environment : undefined;
  const scope = scopeOfFolder(facts.layers, folderOf(facts.path), environment);
  return entries.flatMap((entry) => [...expiry(entry, scope, facts), ...rotation(entry, scope, facts)]);
}

function expiry(entry: Entry, folderScope: Scope, facts: Facts): Check[] {
  const { key, fields } = entry;
  const { now } = facts;
  const at = fields.expires_at;
  if (at === null) return [];
  const range = annotationRange(entry, "$expires_at");
  if (at >= SURELY_MILLISECONDS) {
    const seconds = Math.floor(at / 1000);
    const message = `$expires_at is in seconds, and this is in milliseconds; ${seconds} is meant.`;
    return [check("expiry-milliseconds", range, message, { data: { replacement: String(seconds) } })];
  }
  const stored = storedFor(entry, folderScope, facts);
  const data = stored?.key === key ? { key, scope: stored.scope } : { key };
  const when = `${relativeTime(at * 1000, now)} (${new Date(at * 1000).toISOString().slice(0, 10)})`;
  if (isExpired(fields, now)) {
    return [check("expired", range, `${key} expired ${when} and is refused.`, { data })];
  }
  const notice = fields.rotationPolicy?.notifyBefore;
  const seconds = notice === undefined ? USUAL_NOTICE : parseDuration(notice);
  if (at * 1000 - now > seconds * 1000) return [];
  return [check("expires-soon", range, `${key} expires ${when}.`, { data })];
}

function rotation(entry: Entry, folderScope: Scope, facts: Facts): Check[] {
  const stored = storedFor(entry, folderScope, facts);
  if (!stored) return [];
  const rotationPolicy = entry.fields.rotationPolicy ?? stored.rotationPolicy;
  const state = rotationState({ rotationPolicy, rotated_at: stored.rotated_at }, facts.now);
  if (!rotationPolicy || (state !== "due" && state !== "soon")) return [];
  const due = stored.rotated_at + parseDuration(rotationPolicy.period) * 1000;
  const when = relativeTime(due, facts.now);
  const range = annotationRange(entry, "$rotationPolicy");
  const data = { key: stored.key, scope: stored.scope };
  return state === "due"
    ? [check("rotation-due", range, `${entry.key} was due for a new value ${when}.`, { data })]
    : [check("rotation-soon", range, `${entry.key} is due for a new value ${when}.`, { data })];
}

/** The vault's definition that the entry stands for: what `$from` names, or its own name in the folder's scope. */
function storedFor(
  { key, state, from }: Entry,
  folder: Scope,
  { stored }: Facts,
): SecretMetadata | undefined {
  if (!stored || (state !== "declared" && state !== "reference")) return undefined;
  const asked = state === "declared" ? { key, scope: folder } : from?.uri;
  return asked ? nearestStored(stored(asked.key), asked.scope) : undefined;
}

function annotationRange({ annotations, ranges }: Entry, name: string): Range {
  const found = annotations.findLast((annotation) => annotation.name === name);
  return found?.value ?? found?.key ?? ranges.key;
}
