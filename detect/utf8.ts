/**
 * The text that stands as UTF-8 in a string whose characters are bytes. What is no UTF-8 stays as it is.
 */
export function fromUtf8(oneByte: string): string {
  if (!/[\x80-\xff]/.test(oneByte)) return oneByte;
  const text = Buffer.from(oneByte, "latin1").toString("utf8");
  return text.includes("\uFFFD") ? oneByte : text;
}

/** How many UTF-16 units the bytes from `from` to `to` are. */
export function utf16Length(bytes: Uint8Array, from: number, to: number): number {
  let units = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    // A byte that continues a character counts nothing; four bytes are a pair of surrogates.
    if (byte < 0x80 || byte >= 0xc0) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

/** From offsets into UTF-8 to those into its UTF-16; to be asked in ascending order. */
export function utf16Offsets(bytes: Uint8Array): (offset: number) => number {
  let at = 0;
  let units = 0;
  return (offset) => {
    units += utf16Length(bytes, at, offset);
    at = offset;
    return units;
  };
}
