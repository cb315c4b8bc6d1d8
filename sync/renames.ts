import { aliasFields, newNameOf } from "../core/alias.ts";
import { isExpired, type SecretMetadata } from "../core/secret.ts";
import { sameScope } from "../core/scope.ts";
import { printOf, type Content } from "./content.ts";
import type { Candidate } from "./look.ts";
import type { Listed } from "./pull.ts";
import type { Local } from "./ports.ts";
import { oldName } from "./push.ts";
import { itemName, pathOf, sameMark, type Base, type Mark, type Operation } from "./records.ts";
import type { Move, State } from "./state.ts";
import { batchItem } from "./values.ts";

/**
 * A definition that has another name on one side: its id tells. The other side gets the rename, so that its older
 * versions stay there as well; what else was changed is left for the next turn, which compares the two under the new name.
 */
export interface Renamed {
  readonly from: Candidate;
  readonly to: Candidate;
  /** Where it has its new name. */
  readonly where: "here" | "there";
  /** Whether an alias stays under the old one. */
  readonly isAlias: boolean;
  readonly base: OpenBase;
}

type OpenBase = Base & { readonly local: Mark; readonly remote: Mark };

/** A rename, and what both sides last had in common, as it is known under the new name. */
export type Rename = Renamed & { readonly content: Content };

/**
 * @param there what the server has under the names of which it said something
 * @param apart paths of new names that one side does not take as renames
 */
export function renamedIn(
  found: readonly Candidate[],
  there: Listed,
  apart: ReadonlySet<string>,
  now: number,
): Renamed[] {
  const fresh = found.filter((one) => isNew(one) && !apart.has(pathOf(one.item.place)));
  const theirs = ({ item: { place } }: Candidate) => there.get(pathOf(place));
  const idsHere = byId(fresh, (to) => (theirs(to) ? undefined : to.here));
  const idsThere = byId(fresh, (to) => (to.here ? undefined : theirs(to)));
  return found.flatMap((from) => {
    const { here, isSameThere } = from;
    const base = openBase(from);
    if (!base) return [];
    const left = theirs(from);
    const toHere = idsHere.get(base.local.id);
    // What was said of it may be this vault's own writes.
    if (toHere && (isSameThere || sameMark(left ?? null, base.remote)))
      return pair(from, toHere, "here", here, base);
    const toThere = idsThere.get(base.remote.id);
    if (!toThere || here?.id !== base.local.id || here.deleted) return [];
    // Of what gives no value there is no alias: it comes as what it is there.
    if (left && (here.status === "revoked" || isExpired(here, now))) return [];
    return pair(from, toThere, "there", left, base);
  });
}

function byId(
  fresh: readonly Candidate[],
  secretOf: (one: Candidate) => SecretMetadata | undefined,
): Map<string, Candidate> {
  return new Map(
    fresh.flatMap((one) => {
      const secret = secretOf(one);
      return secret ? [[secret.id, one] as const] : [];
    }),
  );
}

function pair(
  from: Candidate,
  to: Candidate,
  where: Renamed["where"],
  left: SecretMetadata | undefined,
  base: OpenBase,
): Renamed[] {
  const [old, place] = [from.item.place, to.item.place];
  const isAlias = left !== undefined && newNameOf(left) === place.key;
  return sameScope(old.scope, place.scope) ? [{ from, to, where, isAlias, base }] : [];
}

/** Nothing is known of it yet. */
function isNew({ item: { base, conflict, chosen, refused } }: Candidate): boolean {
  return !base && !conflict && !chosen && !refused;
}

/** What both sides have, of which nothing else is to be settled. */
function openBase({ item: { base, conflict, chosen, refused } }: Candidate): OpenBase | undefined {
  if (!base || conflict || chosen || refused) return undefined;
  const { content, local, remote } = base;
  if (!local || !remote || content.value === null) return undefined;
  return local.version !== 0 && remote.version !== 0 ? { content, local, remote } : undefined;
}

/**
 * Prints are bound to names, so that the value that both sides last had is read once more. Where that version is not
 * kept any more it is no rename to the other side.
 */
export async function withContent(
  renamed: readonly Renamed[],
  { journal }: Pick<Local, "journal">,
): Promise<Rename[]> {
  const known = renamed.map(async (one): Promise<Rename[]> => {
    const { from, to, where, base } = one;
    const value = await journal.version((where === "here" ? to : from).item.place, base.local.version);
    if (!value) return [];
    const print = printOf(value.reveal(), (text) => journal.print(itemName(to.item.place), text));
    return [{ ...one, content: { ...base.content, value: print } }];
  });
  return (await Promise.all(known)).flat();
}

/** For the server, on the very state that was seen. */
export function operationFor(rename: Rename): Operation {
  const { from, to, isAlias, base, content: after } = rename;
  const { id, updated_at } = base.remote;
  const { place } = to.item;
  const write = { op: "rename", from: from.item.place.key, alias: isAlias } as const;
  return {
    place,
    writes: [{ ...write, ifState: { id, updated_at } }],
    after,
    local: null,
    isValueKnown: true,
    old: { place: from.item.place, after: afterwards(rename) },
  };
}

/** In this vault. */
export function moveFor(state: State, rename: Rename): Move {
  const { from, to, isAlias, base, content } = rename;
  const { place } = to.item;
  const { id, updated_at } = from.here!;
  const write = { op: "rename", from: from.item.place.key, alias: isAlias } as const;
  const item = { place, base: { content, local: null, remote: base.remote }, news: "changed" };
  return {
    writes: [batchItem(place, { ...write, ifState: { id, updated_at } })],
    notes: () => [
      [itemName(place), item],
      oldName(state, { place: from.item.place, after: afterwards(rename) }),
    ],
  };
}

/** What both sides have under the old name then. */
function afterwards({ to, isAlias, base: { content } }: Renamed): Content | null {
  return isAlias ? { ...content, fields: aliasFields(content.fields, to.item.place.key) } : null;
}
