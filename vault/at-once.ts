/**
 * What is there already, or comes. Most of what a reading needs is remembered, and to wait for what is there would cost
 * more than to use it: a whole group of readings is then done in one go.
 */
export type AtOnce<T> = T | Promise<T>;

/** Goes on with it, at once where it is there. */
export function withIt<T, R>(value: AtOnce<T>, use: (value: T) => AtOnce<R>): AtOnce<R> {
  return value instanceof Promise ? value.then(use) : use(value);
}
