import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contentsOf, type BlobContent } from "../../git/blobs.ts";
import { repetitions } from "../support/repetitions.ts";

const LARGEST = 50;

test("blobs are read whole wherever git's answer is cut", async () => {
  const blob = fc.oneof(fc.uint8Array({ maxLength: 80 }), fc.constant(null));
  const cuts = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(fc.array(blob, { maxLength: 20 }), cuts, async (blobs, lengths) => {
      const read: unknown[] = [];
      for await (const content of contentsOf(cut(Buffer.concat(blobs.map(answer)), lengths), LARGEST)) {
        read.push(plain(content));
      }
      expect(read).toEqual(blobs.map(expected));
    }),
    { numRuns: repetitions(300, 5000) },
  );
});

/** As git writes it; null for an object that it does not have. */
function answer(blob: Uint8Array | null): Buffer {
  const id = "ab".repeat(20);
  if (blob === null) return Buffer.from(`${id} missing\n`);
  return Buffer.concat([Buffer.from(`${id} blob ${blob.length}\n`), blob, Buffer.from("\n")]);
}

function expected(blob: Uint8Array | null): unknown {
  if (blob === null) return "missing";
  return blob.length > LARGEST ? blob.length : [...blob];
}

/** Copied at once, as the bytes are only lent. */
function plain(content: BlobContent): unknown {
  if (content.state === "read") return [...content.bytes];
  return content.state === "too large" ? content.size : "missing";
}

/** Pieces of these lengths, over and over. */
function* cut(bytes: Buffer, lengths: readonly number[]): Generator<Buffer> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = lengths[turn % lengths.length]!;
    yield bytes.subarray(at, at + length);
    at += length;
  }
}
