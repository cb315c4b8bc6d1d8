import { constants, deflateSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BrokenStream, createInflater } from "../../git/inflate.ts";
import { kernel } from "../../git/inflate-kernel.ts";
import { repetitions } from "../support/repetitions.ts";

test("the tests have the WebAssembly", () => expect(kernel).toBeInstanceOf(Uint8Array));

describe.each([
  ["WebAssembly", createInflater()],
  ["zlib", createInflater(null)],
])("%s", (_, inflater) => {
  const inflate = (packed: Uint8Array, size: number): Buffer => {
    if (packed.length > inflater.room.length) return Buffer.from(inflater.inflateLong(packed, size));
    const at = Math.min(7, inflater.room.length - packed.length);
    inflater.room.set(packed, at);
    return Buffer.from(inflater.inflate(at, packed.length, size));
  };

  test("what zlib packs in any way is unpacked as it was", () => {
    fc.assert(
      fc.property(text, packing, (bytes, options) => {
        expect(inflate(deflateSync(bytes, options), bytes.length).equals(bytes)).toBe(true);
      }),
      { numRuns: repetitions(300, 20_000) },
    );
  });

  test.each([2 ** 18, 2 ** 20, 2 ** 20 + 1])("%i bytes with and without much to pack", (size) => {
    const noise = Buffer.from(Uint32Array.from({ length: size / 4 + 1 }, (_, at) => at * 0x9e3779b1).buffer);
    for (const bytes of [Buffer.alloc(size, "ab"), noise.subarray(0, size)])
      expect(inflate(deflateSync(bytes), size).equals(bytes)).toBe(true);
  });

  test("codes longer than ten bits", () => {
    // Each byte comes half as often as the one before.
    const bytes = Buffer.concat(Array.from({ length: 18 }, (_, at) => Buffer.alloc(2 ** (17 - at), at)));
    const packed = deflateSync(bytes, { strategy: constants.Z_HUFFMAN_ONLY });
    expect(inflate(packed, bytes.length).equals(bytes)).toBe(true);
  });

  test("another length than was said is broken, longer or shorter", () => {
    const packed = deflateSync(Buffer.from("one line\n".repeat(20)));
    for (const size of [0, 179, 181, 1000]) expect(() => inflate(packed, size)).toThrow(BrokenStream);
  });

  test("what is damaged anywhere is broken or gives what it was, and never anything else", () => {
    fc.assert(
      fc.property(text, packing, fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, options, at, change) => {
        const packed = deflateSync(bytes, options);
        packed[at % packed.length]! ^= change;
        try {
          expect(inflate(packed, bytes.length).equals(bytes)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(BrokenStream);
        }
      }),
      { numRuns: repetitions(300, 20_000) },
    );
  });

  test("what is cut off is broken", () => {
    const packed = deflateSync(Buffer.from("export const limit = 10;\n".repeat(9)));
    for (let length = 0; length < packed.length; length++)
      expect(() => inflate(packed.subarray(0, length), 225)).toThrow(BrokenStream);
  });
});

/** Bytes as they come, few letters that repeat themselves, and lines. */
const text = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  fc
    .array(fc.constantFrom("a", "bc", "\n", "export const ", "0123456789abcdef".repeat(20), "é"), {
      maxLength: 300,
    })
    .map((parts) => Buffer.from(parts.join(""))),
);
const packing = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(constants.Z_DEFAULT_STRATEGY, constants.Z_HUFFMAN_ONLY, constants.Z_FIXED),
  windowBits: fc.integer({ min: 9, max: 15 }),
  memLevel: fc.integer({ min: 1, max: 9 }),
});
