/**
 * Marvin32, the keyed hash of .NET's strings, with which Microsoft's services check their keys.
 * https://github.com/dotnet/runtime/blob/main/src/libraries/System.Private.CoreLib/src/System/Marvin.cs
 * @param seed eight ASCII characters, the first the most significant byte
 * @returns 32 bits, unsigned
 */
export function marvin32(bytes: Uint8Array, seed: string): number {
  const state: State = [wordOf(seed.slice(4)), wordOf(seed.slice(0, 4))];
  const whole = bytes.length - (bytes.length % 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < whole; at += 4) mix(state, view.getUint32(at, true));
  mix(state, lastWord(bytes.subarray(whole)));
  mix(state, 0);
  return (state[0] ^ state[1]) >>> 0;
}

type State = [low: number, high: number];

const wordOf = (four: string): number =>
  [0, 1, 2, 3].reduce((word, at) => (word << 8) | four.charCodeAt(at), 0);

/** What is left, up to three bytes, and 0x80 behind it. */
function lastWord(rest: Uint8Array): number {
  let word = 0x80;
  for (const byte of rest.toReversed()) word = (word << 8) | byte;
  return word;
}

function mix(state: State, word: number): void {
  let [low, high] = state;
  low = (low + word) | 0;
  high ^= low;
  low = (rotated(low, 20) + high) | 0;
  high = rotated(high, 9) ^ low;
  low = (rotated(low, 27) + high) | 0;
  state[0] = low;
  state[1] = rotated(high, 19);
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
