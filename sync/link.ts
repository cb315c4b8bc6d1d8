import { sameScope } from "../core/scope.ts";
import type { Journal } from "../vault/journal.ts";
import type { Link } from "./records.ts";
import { readState, type Remark } from "./state.ts";

/** Links a vault to a server, and forgets what was known of another link. Nothing is read or sent yet. */
export async function link(journal: Journal, to: Link): Promise<void> {
  const state = await readState(journal);
  const { link: before } = state;
  const isSame = before?.url === to.url && sameLinkedScope(before, to);
  if (!isSame) await replace(journal, [["link", to]]);
}

/** What both sides have stays with both. */
export async function unlink(journal: Journal): Promise<void> {
  await replace(journal, []);
}

async function replace(journal: Journal, remarks: readonly Remark[]): Promise<void> {
  const names = [...(await journal.read()).keys()];
  const state = await readState(journal);
  const removed = names
    .filter((name) => !remarks.some(([kept]) => kept === name))
    .map((name): Remark => [name, null]);
  const [outcome] = await state.commit([{ notes: () => [...removed, ...remarks] }]);
  if (outcome?.refusal) throw outcome.refusal;
}

function sameLinkedScope(a: Link, b: Link): boolean {
  if (!a.scope || !b.scope) return a.scope === b.scope;
  return sameScope(a.scope, b.scope);
}
