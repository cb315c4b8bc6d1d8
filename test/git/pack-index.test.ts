import { expect, test } from "vitest";
import { findObject, idOf, parsePackIndex } from "../../git/pack-index.ts";

const HASH = 20;
const OFFSETS = [12, 2 ** 31 - 1, 2 ** 33 + 5];
const ids = ["00", "7f", "ff"].map((first) => Buffer.from(first.padEnd(2 * HASH, "a1"), "hex"));

test("objects are found by their ids, in packs beyond 2 GB as well", () => {
  const index = parsePackIndex(indexOf(ids, OFFSETS), HASH)!;
  expect(index.ids.count).toBe(3);
  expect([...index.offsets]).toEqual(OFFSETS);
  expect(ids.map((id) => findObject(index.ids, id))).toEqual([0, 1, 2]);
  expect(idOf(index.ids, 1)).toBe(ids[1]!.toString("hex"));
  expect(findObject(index.ids, Buffer.alloc(HASH, 1))).toBe(-1);
});

test("an index that is cut off, or of another version, is none", () => {
  const whole = indexOf(ids, OFFSETS);
  for (const length of [0, 8, 1031, whole.length - 41])
    expect(parsePackIndex(whole.subarray(0, length), HASH)).toBeUndefined();
  whole.writeUInt32BE(1, 4);
  expect(parsePackIndex(whole, HASH)).toBeUndefined();
});

/** As git writes it: what does not fit 31 bits is the number of one with 64. */
function indexOf(sorted: readonly Buffer[], offsets: readonly number[]): Buffer {
  const fanOut = Array.from({ length: 256 }, (_, first) => sorted.filter((id) => id[0]! <= first).length);
  const large = offsets.filter((offset) => offset >= 2 ** 31);
  const small = offsets.map((offset) => (offset < 2 ** 31 ? offset : 2 ** 31 + large.indexOf(offset)));
  return Buffer.concat([
    words([0xff744f63, 2, ...fanOut]),
    ...sorted,
    words(sorted.map(() => 0)),
    words(small),
    words(large.flatMap((offset) => [Math.floor(offset / 2 ** 32), offset % 2 ** 32])),
    Buffer.alloc(2 * HASH),
  ]);
}

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, at) => bytes.writeUInt32BE(value, 4 * at));
  return bytes;
}
