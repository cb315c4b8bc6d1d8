import type { SecretMetadata } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import type { Place } from "../core/vault.ts";
import { takeLease } from "./lease.ts";
import { candidates } from "./look.ts";
import { areSeparate, type Said } from "./parts.ts";
import type { Local, Surroundings } from "./ports.ts";
import {
  itemName,
  pathOf,
  type Conflict,
  type Item,
  type LastRound,
  type Link,
  type Refused,
} from "./records.ts";
import { readState, type Remark } from "./state.ts";

/** How this vault stands to its server, as far as is known without asking it. */
export interface SyncStatus {
  readonly link: Link | undefined;
  /** Undefined before the first one. */
  readonly lastRound: LastRound | undefined;
  /** Changed here, and not yet known to have arrived. */
  readonly waiting: readonly Waiting[];
  readonly conflicts: readonly OpenConflict[];
  readonly refused: readonly (Place & Pick<Refused, "code" | "message" | "fix">)[];
}

export interface Waiting extends Place {
  readonly change: "added" | "changed" | "removed";
}

export interface OpenConflict extends Place, Pick<Conflict, "parts" | "since"> {
  /** Null: removed here, or there. */
  readonly here: SideOfConflict | null;
  readonly there: SideOfConflict | null;
}

/** Never with a value. */
export interface SideOfConflict extends Said {
  readonly version: number;
  /** Unix time in milliseconds. */
  readonly changed_at: number;
}

export async function syncStatus(local: Local): Promise<SyncStatus> {
  const state = await readState(local.journal);
  const { link, lastRound } = state;
  if (!link) return { link, lastRound: undefined, waiting: [], conflicts: [], refused: [] };
  const changed = await candidates(state, local, link, false);
  const items = state.items();
  const open = changed.filter(({ item, isSameHere }) => !isSameHere && !item.conflict && !item.refused);
  return {
    link,
    lastRound,
    waiting: [
      ...open.map(({ item, here }) => ({ ...item.place, change: changeOf(item, here) })),
      ...items
        .filter(({ sent }) => sent !== undefined)
        .map((item) => ({ ...item.place, change: sentChange(item) })),
    ].toSorted(byPath),
    conflicts: items
      .flatMap((item) => (item.conflict ? [openConflict(item, item.conflict)] : []))
      .toSorted(byPath),
    refused: items
      .flatMap(({ place, refused }) => {
        if (!refused) return [];
        const { code, message, fix } = refused;
        return [{ ...place, code, message, fix }];
      })
      .toSorted(byPath),
  };
}

function changeOf({ base }: Item, here: SecretMetadata | undefined): Waiting["change"] {
  if (!here) return "removed";
  return base ? "changed" : "added";
}

function sentChange({ base }: Item): Waiting["change"] {
  return base ? "changed" : "added";
}

function openConflict({ place }: Item, conflict: Conflict): OpenConflict {
  const side = (mark: Conflict["local"], content: Conflict["localContent"]) => {
    if (!mark || !content) return null;
    const { fields, status } = content;
    return { version: mark.version, changed_at: mark.updated_at, fields, status };
  };
  const { parts, since, local, remote, localContent, remoteContent } = conflict;
  return { ...place, parts, since, here: side(local, localContent), there: side(remote, remoteContent) };
}

function byPath(a: Place, b: Place): number {
  return pathOf(a) < pathOf(b) ? -1 : 1;
}

/** Which side counts: as a whole, or for each part that is in conflict, while what only one side changed is merged. */
export type Take = "theirs" | "mine" | TakenParts;
export type TakenParts = Readonly<Record<string, "theirs" | "mine">>;

/**
 * Settles conflicts: `theirs` gives up what was changed here, `mine` what was changed on the server. It is done by the
 * next round, and only to what was seen: where a side was changed again since, it is a conflict again.
 * @throws UserError SECRET_NOT_FOUND for what is in no conflict, USAGE for parts that are not those in conflict, VAULT_BUSY
 */
export async function settleConflicts(
  local: Local,
  surroundings: Surroundings,
  places: readonly Place[],
  take: Take,
): Promise<void> {
  const state = await readState(local.journal);
  const remarks = places.map((place): Remark => {
    const item = state.item(place);
    if (!item.conflict) throw inNoConflict(place);
    return [itemName(place), settled(item, item.conflict, take)];
  });
  await takeLease(state, surroundings);
  const [outcome] = await state.commit([{ notes: () => [["lease", null], ...remarks] }]);
  if (outcome?.refusal) throw outcome.refusal;
}

/** What was given up becomes the base, so that only the other side was changed. What was heard since is still news. */
function settled(item: Item, conflict: Conflict, take: Take): Item {
  if (typeof take === "object") return settledInParts(item, conflict, take);
  const { place, news } = item;
  const { local, remote, localContent, remoteContent } = conflict;
  if (take === "mine")
    return { place, base: remoteContent && { content: remoteContent, local: null, remote }, news };
  const base = localContent && { content: localContent, local, remote: null };
  return { place, base, news: news ?? (remote ? "changed" : "removed") };
}

/** The base stays: what was said is asked for by the merge, where it comes to these parts. */
function settledInParts({ place, base, news = "changed" }: Item, conflict: Conflict, take: TakenParts): Item {
  const { parts, local, remote } = conflict;
  const isWhole = areSeparate(parts) && Object.keys(take).length === parts.length;
  if (!isWhole || !parts.every((part) => Object.hasOwn(take, part))) throw otherParts(place, parts);
  const sides = parts.map((part) => [part, take[part] === "mine" ? "local" : "remote"] as const);
  return { place, base, news, chosen: { parts: Object.fromEntries(sides), local, remote } };
}

function otherParts({ key }: Place, parts: readonly string[]): UserError {
  return areSeparate(parts)
    ? new UserError(
        "USAGE",
        `${key} is in conflict in ${parts.join(", ")}.`,
        "Say of each of these which side counts.",
      )
    : new UserError("USAGE", `${key} is in conflict as a whole.`, "Take theirs or mine, without parts.");
}

function inNoConflict({ key }: Place): UserError {
  return new UserError("SECRET_NOT_FOUND", `${key} is in no conflict.`, 'See "keyward sync --status".');
}
