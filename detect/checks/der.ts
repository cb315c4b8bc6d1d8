/** Whether the bytes are one whole SEQUENCE of DER: its head says how many follow (X.690, section 8.1.3). */
export function isWholeDer(bytes: Uint8Array): boolean {
  const [kind, first = 0] = bytes;
  if (kind !== 0x30) return false;
  if (first < 128) return bytes.length === 2 + first;
  const digits = bytes.subarray(2, 2 + (first & 127));
  const length = digits.reduce((number, byte) => number * 256 + byte, 0);
  return bytes.length === 2 + digits.length + length;
}
