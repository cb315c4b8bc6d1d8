import type { Reader } from "../store.ts";

/** How a store reads that was never written to. */
export const emptyReader: Reader = {
  get: async () => null,
  list: async () => [],
  last: async () => 0,
  read: async () => [],
};
