import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Documents } from "./documents.ts";

/**
 * To be called before many files are read, for all threads. Each text is soon done with: a young generation that stays as
 * small as it is frees them at once, where it would grow to more than everything that is kept. It holds from now on.
 */
export function freeTextsSoon(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}

/** For so long nobody has typed. */
const QUIET_MS = 3_000;

/**
 * Returns what is called when many files were read: what that has left behind is given back, as soon as nobody types. What
 * is kept is moved together, without which half of the heap would stay as holes; that takes a tenth of a second.
 */
export function collectWhenQuiet(documents: Documents): () => void {
  let waiting: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = undefined;
      collectGarbage();
    }, QUIET_MS).unref();
  };
  documents.listen({ changed: () => waiting && wait() });
  return wait;
}

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect({ execution: "sync", type: "major", flavor: "last-resort" });
}
