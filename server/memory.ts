import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * To be called before many files are read. Each text is soon done with: a young generation that stays as small as it is
 * frees them at once, where it would grow to more than everything that is kept. It holds from now on.
 */
export function freeTextsSoon(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}

/** Gives back what reading many files has left behind, which takes some hundredths of a second: not while somebody types. */
export function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
}
