import type { Reader } from "../store.ts";

/** Remembers that a reading failed: then what was read is not whole, whatever the one who asked made of the error. */
export function strict(reader: Reader): { reader: Reader; assertWhole: () => void } {
  let failure: unknown;
  const watched = <T>(answer: Promise<T>): Promise<T> =>
    answer.catch((error: unknown) => {
      failure ??= error;
      throw error;
    });
  return {
    reader: {
      get: (collection, key) => watched(reader.get(collection, key)),
      list: (collection, prefix, page) => watched(reader.list(collection, prefix, page)),
      last: (log) => watched(reader.last(log)),
      read: (log, after, limit) => watched(reader.read(log, after, limit)),
    },
    assertWhole: () => {
      if (failure !== undefined) throw failure;
    },
  };
}
