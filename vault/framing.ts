/**
 * Joins parts so that no two lists of parts give the same bytes: each has its length in front, in four bytes.
 * What is authenticated anywhere in a vault goes through here.
 */
export function lengthPrefixed(parts: readonly (string | number | Uint8Array)[]): Buffer {
  const texts = parts.map((part) => (typeof part === "number" ? String(part) : part));
  const lengths = texts.map((part) => (typeof part === "string" ? Buffer.byteLength(part) : part.length));
  const framed = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, 0));
  let at = 0;
  for (const [index, part] of texts.entries()) {
    at = framed.writeUInt32BE(lengths[index]!, at);
    if (typeof part === "string") framed.write(part, at, "utf8");
    else framed.set(part, at);
    at += lengths[index]!;
  }
  return framed;
}
