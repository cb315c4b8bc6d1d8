/** Puts what comes into batches, each of them full when it weighs enough. */
export async function* inBatches<Source>(
  sources: AsyncIterable<Source> | Iterable<Source>,
  enough: number,
  weightOf: (source: Source) => number,
): AsyncGenerator<readonly Source[], void> {
  let batch: Source[] = [];
  let weight = 0;
  for await (const source of sources) {
    batch.push(source);
    weight += weightOf(source);
    if (weight < enough) continue;
    yield batch;
    batch = [];
    weight = 0;
  }
  if (batch.length > 0) yield batch;
}

/**
 * Works on several at once, and tells the results in the order of what they are of. No more is taken than is worked
 * on; after a failure nothing more is told.
 */
export async function inOrder<Work, Result>(
  works: AsyncIterable<Work>,
  atOnce: number,
  start: (work: Work) => Promise<Result>,
  tell: (result: Result, work: Work) => void,
): Promise<void> {
  const open: { readonly work: Work; readonly result: Promise<Result> }[] = [];
  const tellFirst = async () => {
    const { work, result } = open.shift()!;
    tell(await result, work);
  };
  for await (const work of works) {
    const result = start(work);
    result.catch(() => {}); // Awaited when it is its turn, if an earlier one has not failed by then.
    open.push({ work, result });
    if (open.length >= atOnce) await tellFirst();
  }
  while (open.length > 0) await tellFirst();
}
