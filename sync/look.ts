import { covers, sameScope } from "../core/scope.ts";
import type { SecretMetadata } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import type { Place } from "../core/vault.ts";
import { noteConflict, type Question } from "./decide.ts";
import type { Listed } from "./pull.ts";
import type { Local, Remote, Surroundings } from "./ports.ts";
import { pathOf, sameMark, type Item, type Link, type Mark } from "./records.ts";
import { renamedIn, withContent, type Rename } from "./renames.ts";
import { NOTHING, readSides, valuesOn, type ReadValues, type Side, type Wanted } from "./sides.ts";
import type { Move, State } from "./state.ts";

/** So many are asked for one by one; more are listed. */
const FEW = 50;

/** One name of which there may be something to do. */
export interface Candidate {
  readonly item: Item;
  /** What this vault has; undefined where it has none. */
  readonly here: SecretMetadata | undefined;
  readonly isSameHere: boolean;
  readonly isSameThere: boolean;
}

/**
 * The names that were changed on either side since they were last the same, without reading a value.
 * @param retry whether those are looked at again that were refused and are as they were then
 */
export async function candidates(
  state: State,
  local: Local,
  link: Link,
  retry: boolean,
): Promise<Candidate[]> {
  const isLinked = ({ scope }: Place) => !link.scope || covers(link.scope, scope);
  const here = new Map((await local.list()).filter(isLinked).map((secret) => [pathOf(secret), secret]));
  const unknown = [...here.values()].map(({ scope, key }) => state.item({ scope, key }));
  const items = new Map([...unknown, ...state.items()].map((item) => [pathOf(item.place), item]));
  return [...items]
    .map(([path, item]) => candidate(item, here.get(path), retry))
    .filter((found) => found !== undefined);
}

function candidate(item: Item, here: SecretMetadata | undefined, retry: boolean): Candidate | undefined {
  const { base, news, conflict, refused, sent } = item;
  const mark = here ?? null;
  if (sent !== undefined) return undefined;
  if (conflict && !news && sameMark(conflict.local, mark)) return undefined;
  if (refused && !retry && sameMark(refused.local, mark)) return undefined;
  // A latest version that is deleted here stays with this vault: it is not sent as the removal of all versions.
  const isSameHere = here?.deleted ? true : base ? sameMark(base.local, mark) && mark !== null : !here;
  const isSameThere = !news && !conflict && !refused;
  const isNothing = isSameHere && isSameThere;
  return isNothing || (here?.deleted && !base) ? undefined : { item, here, isSameHere, isSameThere };
}

/**
 * What both sides have under these names. Values are read of what changed alone.
 * @param listed what the server listed in this round
 * @param apart paths of new names that one side does not take as renames
 * @returns what there is to be decided, what has another name on one side, and steps for what the server no longer shows
 */
export async function look(
  all: readonly Candidate[],
  { local, remote }: { local: Local; remote: Remote },
  link: Link,
  listed: Listed | undefined,
  apart: ReadonlySet<string>,
  { now }: Surroundings,
): Promise<{ questions: Question[]; renames: Rename[]; unseen: Move[] }> {
  const { print } = local.journal;
  const there = await metadataOf(all, remote, link, listed);
  const renames = await withContent(renamedIn(all, there, apart, now()), local);
  const paired = new Set(renames.flatMap(({ from, to }) => [from, to]));
  const found = all.filter((one) => !paired.has(one));
  const [localSides, remoteSides] = await Promise.all([
    readSides(found.flatMap(wantedHere), valuesHere(local), print),
    readSides(
      found.flatMap((one) => wantedThere(one, there)),
      valuesOn(remote, now()),
      print,
    ),
  ]);
  const questions: Question[] = [];
  const unseen: Move[] = [];
  for (const one of found) {
    const { item, here, isSameHere, isSameThere } = one;
    const path = pathOf(item.place);
    const local = isSameHere
      ? asBefore(item, here ?? null)
      : (localSides.get(path) ?? (here ? undefined : NOTHING));
    const theirs = isSameThere
      ? asBefore(item, item.base?.remote ?? null)
      : (remoteSides.get(path) ?? (there.has(path) ? undefined : NOTHING));
    // What was changed or removed while it was read is looked at in the next round.
    if (!local || !theirs) continue;
    const question = { item, local, remote: theirs };
    if (isHidden(one, theirs)) unseen.push(noteConflict(question, ["unseen"], now()));
    else questions.push(question);
  }
  return { questions, renames, unseen };
}

function valuesHere({ journal }: Local): ReadValues {
  return (secrets) => journal.values(secrets);
}

/** What was there, is not shown any more, and of which no removal was told: it may be a right that ended. */
function isHidden({ item, isSameThere }: Candidate, remote: Side): boolean {
  const wasThere = item.base?.remote ?? item.conflict?.remote;
  return !isSameThere && item.news !== "removed" && remote.mark === null && Boolean(wasThere);
}

function asBefore({ base }: Item, mark: SecretMetadata | Mark | null): Side {
  return { content: base?.content ?? null, mark };
}

function wantedHere({ here, isSameHere }: Candidate): Wanted[] {
  return here && !isSameHere ? [{ secret: here }] : [];
}

function wantedThere({ item, isSameThere }: Candidate, there: Listed): Wanted[] {
  const secret = isSameThere ? undefined : there.get(pathOf(item.place));
  if (!secret) return [];
  const known = item.base?.remote;
  // The value of a version never changes.
  const isKnown = known?.id === secret.id && known.version === secret.version;
  return [{ secret, known: isKnown ? item.base?.content.value : undefined }];
}

/** What the server has under the names of which it is not known. */
async function metadataOf(
  found: readonly Candidate[],
  remote: Remote,
  link: Link,
  listed: Listed | undefined,
): Promise<Listed> {
  const places = found
    .filter(({ isSameThere, item }) => !isSameThere && item.news !== "removed")
    .map(({ item }) => item.place);
  if (listed) return listed;
  if (places.length > FEW)
    return new Map((await remote.list(link.scope)).map((secret) => [pathOf(secret), secret]));
  const all = await Promise.all(places.map((place) => definitionAt(remote, place)));
  return new Map(all.flatMap((secret) => (secret ? [[pathOf(secret), secret] as const] : [])));
}

async function definitionAt(remote: Remote, place: Place): Promise<SecretMetadata | undefined> {
  try {
    const { links } = await remote.explain(place);
    return links.find(({ definition }) => sameScope(definition.scope, place.scope))?.definition;
  } catch (error) {
    if (error instanceof UserError && ["SECRET_NOT_FOUND", "DENIED"].includes(error.code)) return undefined;
    throw error;
  }
}
