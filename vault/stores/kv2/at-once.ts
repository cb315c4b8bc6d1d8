/** Requests that are under way at the same time. */
const MOST = 16;

/** Does the same for each, several at once, and gives the answers in the order of what was given. */
export async function atOnce<T, R>(items: Iterable<T>, step: (item: T) => Promise<R>): Promise<R[]> {
  const all = [...items];
  const answers: R[] = [];
  for (let start = 0; start < all.length; start += MOST)
    answers.push(...(await Promise.all(all.slice(start, start + MOST).map(step))));
  return answers;
}
