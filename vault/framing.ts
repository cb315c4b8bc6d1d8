/**
 * Joins parts so that no two lists of parts give the same bytes: each has its length in front, in four bytes.
 * What is authenticated anywhere in a vault goes through here.
 */
export function lengthPrefixed(parts: readonly (string | number | Uint8Array)[]): Buffer {
  let size = 0;
  for (const part of parts) size += 4 + lengthOf(part);
  const framed = Buffer.allocUnsafe(size);
  let at = 0;
  for (const part of parts) {
    const begin = at + 4;
    if (part instanceof Uint8Array) {
      framed.set(part, begin);
      at = begin + part.length;
    } else at = begin + framed.write(String(part), begin, "utf8");
    framed.writeUInt32BE(at - begin, begin - 4);
  }
  return framed;
}

function lengthOf(part: string | number | Uint8Array): number {
  return part instanceof Uint8Array ? part.length : Buffer.byteLength(String(part));
}
