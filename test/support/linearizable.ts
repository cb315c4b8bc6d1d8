/**
 * Whether what many clients saw of one register can have come from one that does a thing at a time: there is an order
 * of the operations in which each takes effect between its call and its answer, and finds what the one before left.
 * The search is Wing and Gong's (Testing and Verifying Concurrent Objects, 1993) with Lowe's memory of states.
 */
export type Operation<T> = Span & (Read<T> | CompareAndSet<T>);

interface Span {
  readonly called: number;
  /** Infinity where no answer came: it may have taken effect at any time since, or never. */
  readonly answered: number;
}
interface Read<T> {
  readonly kind: "read";
  readonly value: T;
}
interface CompareAndSet<T> {
  readonly kind: "cas";
  readonly expected: T;
  readonly value: T;
  readonly outcome: "done" | "refused" | "unknown";
}

export function isLinearizable<T extends string | number>(
  initial: T,
  history: readonly Operation<T>[],
): boolean {
  const operations = history.toSorted((a, b) => a.called - b.called);
  const tried = new Set<string>();
  const waiting: Attempt<T>[] = [{ first: 0, ahead: [], value: initial }];
  for (let attempt = waiting.pop(); attempt; attempt = waiting.pop()) {
    const name = `${attempt.first} ${attempt.ahead.join()} ${attempt.value}`;
    if (tried.has(name)) continue;
    tried.add(name);
    const candidates = candidatesOf(operations, attempt);
    if (candidates.every((index) => isUnknown(operations[index]!))) return true;
    for (const index of candidates.toReversed())
      for (const value of after(operations[index]!, attempt.value)) waiting.push(next(attempt, index, value));
  }
  return false;
}

/** A beginning of an order. */
interface Attempt<T> {
  /** All before this one are in it. */
  readonly first: number;
  /** And these behind it. */
  readonly ahead: readonly number[];
  readonly value: T;
}

/** What may come next: what was called before any of the others that are left was answered. */
function candidatesOf<T>(operations: readonly Operation<T>[], { first, ahead }: Attempt<T>): number[] {
  const candidates: number[] = [];
  let firstAnswer = Number.POSITIVE_INFINITY;
  for (let index = first; index < operations.length; index++) {
    if (ahead.includes(index)) continue;
    const { called, answered } = operations[index]!;
    if (called > firstAnswer) break;
    firstAnswer = Math.min(firstAnswer, answered);
    candidates.push(index);
  }
  return candidates;
}

function next<T>({ first, ahead }: Attempt<T>, index: number, value: T): Attempt<T> {
  const taken = new Set([...ahead, index]);
  let end = first;
  while (taken.delete(end)) end++;
  return { first: end, ahead: [...taken].toSorted((a, b) => a - b), value };
}

/** What the register may hold after the operation; nothing where it cannot have answered so. */
function after<T>(operation: Operation<T>, value: T): T[] {
  if (operation.kind === "read") return operation.value === value ? [value] : [];
  const fits = operation.expected === value;
  if (operation.outcome === "done") return fits ? [operation.value] : [];
  if (operation.outcome === "refused") return fits ? [] : [value];
  return fits ? [operation.value] : [];
}

function isUnknown<T>(operation: Operation<T>): boolean {
  return operation.kind === "cas" && operation.outcome === "unknown";
}
