/**
 * Joins parts so that no two lists of parts give the same bytes: each has its length in front, in four bytes.
 * What is authenticated anywhere in a vault goes through here.
 */
export function lengthPrefixed(parts: readonly (string | number | Uint8Array)[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = part instanceof Uint8Array ? part : Buffer.from(String(part), "utf8");
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}
