import * as fc from "fast-check";
import { expect, test } from "vitest";
import { applyDelta, BrokenDelta, deltaSizes, type Copies } from "../../git/pack-delta.ts";
import { repetitions } from "../support/repetitions.ts";

type Instruction = { readonly copy: readonly [from: number, length: number] } | { readonly add: Uint8Array };

const base = fc.uint8Array({ minLength: 1, maxLength: 300 });
const instruction: fc.Arbitrary<Instruction> = fc.oneof(
  fc.record({ copy: fc.tuple(fc.nat(299), fc.integer({ min: 1, max: 300 })) }),
  fc.record({ add: fc.uint8Array({ minLength: 1, maxLength: 127 }) }),
);

test("what a delta says is made", () => {
  fc.assert(
    fc.property(base, fc.array(instruction), (from, instructions) => {
      const fitting = instructions.map((one) => ("add" in one ? one : fit(one.copy, from.length)));
      const parts = fitting.map((one) =>
        "add" in one ? one.add : from.subarray(one.copy[0], one.copy[0] + one.copy[1]),
      );
      const result = Buffer.concat(parts);
      const copies: Copies = [];
      const made = apply(from, encode(from.length, result.length, fitting), copies);
      expect(Buffer.from(made).equals(result)).toBe(true);
      let copied = 0;
      for (let at = 0; at < copies.length; at += 3) {
        const [start, length, place] = [copies[at]!, copies[at + 1]!, copies[at + 2]!];
        expect(made.subarray(place, place + length)).toEqual(from.subarray(start, start + length));
        copied += length;
      }
      const added = fitting.reduce((sum, one) => sum + ("add" in one ? one.add.length : 0), 0);
      expect(copied + added).toBe(result.length);
    }),
    { numRuns: repetitions(100, 3000) },
  );
});

test("a delta that reaches too far, is cut off or is of another base is refused", () => {
  const from = new Uint8Array(10);
  const refused = [
    encode(10, 5, [{ copy: [8, 5] }]),
    encode(10, 5, [{ copy: [0, 6] }]),
    encode(10, 5, [{ copy: [0, 4] }]),
    encode(10, 2, [{ add: new Uint8Array(3) }]),
    encode(9, 5, [{ copy: [0, 5] }]),
    encode(10, 5, [{ copy: [0, 5] }]).subarray(0, 3),
    Uint8Array.of(10, 5, 0),
    Uint8Array.of(128),
  ];
  for (const delta of refused) expect(() => apply(from, delta)).toThrow(BrokenDelta);
});

test("bytes without sense make nothing, and end", () => {
  fc.assert(
    fc.property(base, fc.uint8Array({ maxLength: 60 }), (from, delta) => {
      try {
        apply(from, delta);
      } catch (error) {
        if (!(error instanceof BrokenDelta)) throw error;
      }
    }),
    { numRuns: repetitions(300, 10_000) },
  );
});

function apply(from: Uint8Array, delta: Uint8Array, copies?: Copies): Uint8Array {
  const sizes = deltaSizes(delta);
  if (sizes.result > 1e6) throw new BrokenDelta();
  const into = new Uint8Array(sizes.result);
  applyDelta(from, delta, sizes, into, copies);
  return into;
}

function fit([from, length]: readonly [number, number], size: number): Instruction {
  const start = from % size;
  return { copy: [start, Math.min(length, size - start)] };
}

function encode(baseSize: number, resultSize: number, instructions: readonly Instruction[]): Uint8Array {
  const bytes = [...varint(baseSize), ...varint(resultSize)];
  for (const one of instructions) {
    if ("add" in one) bytes.push(one.add.length, ...one.add);
    else {
      const [from, length] = one.copy;
      bytes.push(0b1011_0011, from & 255, from >> 8, length & 255, length >> 8);
    }
  }
  return Uint8Array.from(bytes);
}

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)];
