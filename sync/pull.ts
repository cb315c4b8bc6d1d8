import { UserError } from "../core/user-error.ts";
import { covers } from "../core/scope.ts";
import type { SecretMetadata } from "../core/secret.ts";
import type { Change, Place } from "../core/vault.ts";
import type { Remote } from "./ports.ts";
import { itemName, pathOf, sameMark, type Item, type Link, type Position } from "./records.ts";
import type { Remark, State } from "./state.ts";

/** What the server said of its secrets in this round, by path. */
export type Listed = Map<string, SecretMetadata>;

/**
 * Hears what changed on the server, and notes it with the position up to which it was heard, in one step: what was heard
 * is looked at even if this process ends now. The first time, and after a restore, all is listed.
 * @returns the list, where there was one
 */
export async function pull(state: State, remote: Remote, link: Link): Promise<Listed | undefined> {
  const heard = state.position && (await hear(remote, state.position));
  if (heard) {
    await note(state, heard, newsIn(heard.changes, link));
    return undefined;
  }
  // Before the list, so that nothing is missed that is written meanwhile.
  const start = await remote.changes(undefined);
  const listed = new Map((await remote.list(link.scope)).map((secret) => [pathOf(secret), secret]));
  await note(state, start, newsInList(state, listed));
  return listed;
}

type Heard = Awaited<ReturnType<Remote["changes"]>>;

/** Undefined where the log does not say it: it begins anew after a restore. */
async function hear(remote: Remote, position: Position): Promise<Heard | undefined> {
  const heard = await remote.changes(position).catch((error: unknown) => {
    if (error instanceof UserError && error.code === "CHANGES_GONE") return undefined;
    throw error;
  });
  return heard?.epoch === position.epoch ? heard : undefined;
}

type News = readonly [place: Place, news: "changed" | "removed"];

/** Of each name what was said last. */
function newsIn(changes: readonly Change[], { scope }: Link): News[] {
  const last = new Map<string, News>();
  for (const change of changes) {
    if (change.kind.startsWith("rotation-") || (scope && !covers(scope, change.scope))) continue;
    const place = { scope: change.scope, key: change.key };
    last.set(pathOf(place), [place, change.kind === "removed" ? "removed" : "changed"]);
  }
  return [...last.values()];
}

/** What is not in the list is looked for by name: a list does not say whether it was removed, or is hidden. */
function newsInList(state: State, listed: Listed): News[] {
  const known = new Map(state.items().map((item) => [pathOf(item.place), item]));
  const there = [...listed.values()].filter(
    (secret) => !sameMark(secret, known.get(pathOf(secret))?.base?.remote ?? null),
  );
  const missing = [...known.values()].filter(({ place, base }) => base?.remote && !listed.has(pathOf(place)));
  return [
    ...there.map(({ scope, key }): News => [{ scope, key }, "changed"]),
    ...missing.map(({ place }): News => [place, "changed"]),
  ];
}

async function note(state: State, { epoch, sequence }: Position, news: readonly News[]): Promise<void> {
  const { position } = state;
  if (position?.epoch === epoch && position.sequence === sequence && news.length === 0) return;
  const items = news.map(([place, what]): Remark => {
    const item: Item = { ...state.item(place), news: what, refused: undefined };
    return [itemName(place), item];
  });
  const [outcome] = await state.commit([{ notes: () => [["position", { epoch, sequence }], ...items] }]);
  if (outcome?.refusal) throw outcome.refusal;
}
