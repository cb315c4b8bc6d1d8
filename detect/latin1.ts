/** Bytes as text in which each stands for itself: offsets are those of the bytes, which are not copied before. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1", start, end);
}
