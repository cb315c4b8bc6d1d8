import { didYouMean } from "../checks/did-you-mean.ts";
import { explainName, type Context } from "../context.ts";
import { originOf } from "../describe-name.ts";
import { givenBy } from "../known-names.ts";
import type { Standpoint } from "../workspace.ts";

/** A name that could be meant at one place. */
export interface Candidate {
  readonly name: string;
  /** Where it comes from, in a few words. */
  readonly origin: string;
  /** 0: has a value here. 1: declared, or given by `.env`. 2: elsewhere in the code. 3: revoked, expired or out of reach. */
  readonly rank: 0 | 1 | 2 | 3;
  /** Revoked or expired: it should not be chosen any more. */
  readonly isStopped: boolean;
}

/** Lists longer than this are cut: the person types on, and is asked again. */
const LIMIT = 500;

/**
 * Every name that is known from one place and begins like what was typed, the best first.
 * @param typed compared without regard to case
 */
export function candidates(
  context: Context,
  from: Standpoint,
  typed: string,
): { readonly items: readonly Candidate[]; readonly isWhole: boolean } {
  const beginning = typed.toLowerCase();
  const matching = [...knownNames(context, from)].filter((name) =>
    fuzzyMatches(name.toLowerCase(), beginning),
  );
  const items = matching.map((name) => candidate(context, from, name)).toSorted(byRank);
  return { items: items.slice(0, LIMIT), isWhole: items.length <= LIMIT };
}

/** The name with a value or a declaration in reach that a person most likely meant by another one. */
export function nearestName(context: Context, from: Standpoint, name: string): string | undefined {
  const others = new Set(knownNames(context, from));
  others.delete(name);
  for (;;) {
    const nearest = didYouMean(name, others);
    if (nearest === undefined || candidate(context, from, nearest).rank < 2) return nearest;
    others.delete(nearest);
  }
}

/** The letters of what was typed, in order: editors match no less loosely. */
export function fuzzyMatches(name: string, typed: string): boolean {
  let at = 0;
  for (const letter of name) if (letter === typed[at]) at++;
  return at >= typed.length;
}

function* knownNames(context: Context, { folder, directory }: Standpoint): Iterable<string> {
  const seen = new Set<string>();
  const sources = folder.sources.upward(directory);
  const all = [
    ...sources.flatMap(({ lastGood }) => lastGood.entries.map(({ key }) => key)),
    ...context.vault.definitions.map(({ key }) => key),
    ...context.index.names(),
  ];
  for (const name of all) {
    if (!seen.has(name)) yield name;
    seen.add(name);
  }
}

function candidate(context: Context, from: Standpoint, name: string): Candidate {
  const chain = explainName(context, from, name);
  if (chain.winner) return { name, origin: originOf(chain), rank: 0, isStopped: false };
  if (chain.stopper) return { name, origin: originOf(chain), rank: 3, isStopped: true };
  const [declared] = from.folder.sources.entriesOf(name, from.directory);
  if (declared) {
    return {
      name,
      origin: `declared: ${declared.source.path}:${declared.entry.line}`,
      rank: 1,
      isStopped: false,
    };
  }
  const [given] = givenBy(context, from, name);
  if (given)
    return {
      name,
      origin: `given by ${context.workspace.pathIn(from.folder, given.uri)}`,
      rank: 1,
      isStopped: false,
    };
  const isStored = context.vault.stored(name)[Symbol.iterator]().next().done !== true;
  return isStored
    ? { name, origin: "in the vault, out of reach here", rank: 3, isStopped: false }
    : { name, origin: "used in code", rank: 2, isStopped: false };
}

function byRank(a: Candidate, b: Candidate): number {
  return a.rank - b.rank || (a.name < b.name ? -1 : 1);
}
