import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** Bytes, in the two halves of V8's young generation. */
const ENOUGH = 16 * 1024 * 1024;
const LOOK_MS = 100;

/**
 * Lets V8's young generation, in which nearly all that a request makes dies, grow so far and no further. Whatever is
 * under way is copied each time that it is full: half as large it costs a read a third more. Left alone it grows on to
 * where a server under load takes some 150 MB more, and reads no quicker for it (`npm run bench:vault`). V8 takes its size
 * at the start of the process alone, but asks each time how it may grow.
 * @returns what ends it
 */
export function boundYoungGeneration(): () => void {
  const look = () => {
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
    setFlagsFromString(`--semi-space-growth-factor=${young && young.space_size < ENOUGH ? 2 : 1}`);
  };
  const looking = setInterval(look, LOOK_MS).unref();
  return () => clearInterval(looking);
}
