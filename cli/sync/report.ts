import { formatScope, inScope, scopeText } from "../../core/scope.ts";
import { formatSecretUri } from "../../core/secret-uri.ts";
import { relativeTime } from "../../core/secret.ts";
import { ERRORS, type ErrorCode } from "../../core/user-error.ts";
import type { Place } from "../../core/vault.ts";
import { areSeparate, isOfValue, partText, type LinkedVault } from "../../sdk/linked.ts";

export type Status = Awaited<ReturnType<LinkedVault["status"]>>;
export type Round = Awaited<ReturnType<LinkedVault["sync"]>>;

/** What a round did, in a line; where something is open, the lines of `openText` come after it. */
export function roundText(status: Status, { taken, sent }: Round): string {
  const news = [
    ...(taken.length > 0 ? [`${named(taken)} came`] : []),
    ...(sent.length > 0 ? [`${named(sent)} went`] : []),
  ];
  const isOpen = [status.waiting, status.conflicts, status.refused].some((those) => those.length > 0);
  const [state, nothing] = isOpen
    ? ["Synced with", "nothing came or went"]
    : ["In step with", "nothing was to be done"];
  return `${state} ${status.link?.url}: ${news.join("; ") || nothing}.`;
}

/** What is still open, a line each; none where all is done. */
export function openText({ waiting, conflicts, refused }: Status, now: number): string[] {
  return [
    ...waiting.map((one) => `Waiting: ${placeText(one)} was ${one.change} here and is not sent yet.`),
    ...refused.map((one) => `Refused: ${placeText(one)}: ${one.message} ${one.fix}`),
    ...conflicts.flatMap((conflict) => [conflictText(conflict, now), ...partTexts(conflict)]),
    ...(conflicts.length > 0
      ? [
          'Say which counts: "keyward sync --take theirs NAME" or "keyward sync --take mine NAME"; with "--part PART", in this part alone. Until then each side keeps its own.',
        ]
      : []),
  ];
}

function conflictText(conflict: Status["conflicts"][number], now: number): string {
  const { parts, here, there } = conflict;
  if (parts.includes("unseen"))
    return `Conflict: ${placeText(conflict)} is not shown by the server any more, which told of no removal.`;
  const did = (side: typeof here) => (side ? `changed ${relativeTime(side.changed_at, now)}` : "removed");
  const where = parts.includes("removed") ? "" : ` (${parts.join(", ")})`;
  return `Conflict: ${placeText(conflict)}${where}: ${did(here)} here, ${did(there)} on the server.`;
}

/** What each side says, where it is no value. */
function partTexts({ parts, here, there }: Status["conflicts"][number]): string[] {
  if (!here || !there || !areSeparate(parts)) return [];
  return parts
    .filter((part) => !isOfValue(part))
    .map(
      (part) =>
        `  ${part}: ${quoted(partText(here, part))} here, ${quoted(partText(there, part))} on the server`,
    );
}

function quoted(text: string): string {
  return text === "" ? "nothing" : JSON.stringify(text);
}

export function statusText(status: Status, now: number): string[] {
  const { link, lastRound, waiting } = status;
  if (!link) return ['Linked to no server. "keyward sync --link https://HOST" links it.'];
  const last = lastRound ? relativeTime(lastRound.at, now) : "never yet";
  const trouble = lastRound?.trouble
    ? [`The last time: ${lastRound.trouble.message} ${lastRound.trouble.fix}`]
    : [];
  const open = openText(status, now);
  return [
    `Linked to ${link.url}: ${linkedText(link)}. Synced ${last}.`,
    ...trouble,
    ...(waiting.length + open.length === 0 ? ["Nothing waits."] : open),
  ];
}

export function linkedText({ scope }: NonNullable<Status["link"]>): string {
  return scope ? `${scopeText(scope)} and all below it` : "all that the token sees";
}

/** One document, in which there is never a value. */
export function statusJson(status: Status, round?: Round): object {
  const { link, lastRound, waiting, conflicts, refused } = status;
  return {
    server: link?.url ?? null,
    scope: link?.scope ? formatScope(link.scope) : null,
    synced_at: lastRound ? new Date(lastRound.at).toISOString() : null,
    trouble: lastRound?.trouble ?? null,
    ...(round && { taken: round.taken.map(formatSecretUri), sent: round.sent.map(formatSecretUri) }),
    waiting: waiting.map((one) => ({ uri: formatSecretUri(one), change: one.change })),
    conflicts: conflicts.map(({ parts, here, there, since, ...place }) => ({
      uri: formatSecretUri(place),
      parts,
      here: here && sideJson(here, parts),
      there: there && sideJson(there, parts),
      since: new Date(since).toISOString(),
    })),
    refused: refused.map(({ code, message, fix, ...place }) => ({
      uri: formatSecretUri(place),
      code,
      message,
      fix,
    })),
  };
}

type Conflict = Status["conflicts"][number];

/** `says`: what it says in the parts in conflict that are none of the value. */
function sideJson(side: NonNullable<Conflict["here"]>, parts: Conflict["parts"]): object {
  const { version, changed_at } = side;
  const said = areSeparate(parts) ? parts.filter((part) => !isOfValue(part)) : [];
  return { version, changed_at, says: Object.fromEntries(said.map((part) => [part, partText(side, part)])) };
}

/** A conflict before a refusal: it is what a person has to decide. */
export function exitCodeOf({ conflicts, refused }: Status): number {
  if (conflicts.length > 0) return ERRORS.STALE_VERSION.exit;
  const [first] = refused;
  return first ? ERRORS[first.code as ErrorCode].exit : 0;
}

function named(places: readonly Place[]): string {
  const [first, second, third, ...others] = places.map(placeText);
  const shown = [first, second, third].filter((text) => text !== undefined).join(", ");
  return others.length > 0 ? `${shown} and ${others.length} more` : shown;
}

function placeText({ scope, key }: Place): string {
  return `${key} ${inScope(scope)}`;
}
