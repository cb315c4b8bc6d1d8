import { UserError } from "../core/user-error.ts";
import type { AtOnce } from "./at-once.ts";
import type { Act } from "./audit.ts";
import type { Moment } from "./definition.ts";
import { draftOn } from "./draft.ts";
import type { Ledger } from "./ledger.ts";
import { LedgerOfOne, type Book } from "./ledger-of-one.ts";

/** What came of an act's steps, and what of it is to be put on record. */
export type Outcome<T> = { readonly acts: readonly Act[] } & (
  | { readonly result: T }
  | { readonly error: UserError }
);

/** A type, so that a ledger can take steps within its own without knowing how. */
export type Attempt = typeof attempt;

/** Takes steps in a draft of their own. Where they fail nothing is left of them but the record of a denial. */
export async function attempt<T>(
  book: Book,
  moment: Moment,
  steps: (ledger: Ledger) => AtOnce<T>,
): Promise<Outcome<T>> {
  const draft = draftOn(book.draft);
  const ledger = new LedgerOfOne({ ...book, draft }, moment, attempt);
  try {
    const result = await steps(ledger);
    await draft.flush(book.draft);
    return { result, acts: ledger.acts };
  } catch (error) {
    return failure(ledger, error);
  }
}

/** Takes the steps of a reading, which writes nothing that would have to be undone. */
export function look<T>(
  book: Book,
  moment: Moment,
  steps: (ledger: Ledger) => AtOnce<T>,
): AtOnce<Outcome<T>> {
  const ledger = new LedgerOfOne(book, moment, attempt);
  const outcome = (result: T): Outcome<T> => ({ result, acts: ledger.acts });
  try {
    const result = steps(ledger);
    return result instanceof Promise
      ? result.then(outcome, (error) => failure(ledger, error))
      : outcome(result);
  } catch (error) {
    return failure(ledger, error);
  }
}

function failure({ acts }: Ledger, error: unknown): Outcome<never> {
  if (!(error instanceof UserError)) throw error;
  return { error, acts: acts.filter(({ outcome }) => outcome === "denied") };
}
