/**
 * Whether the bytes are one whole macaroon in version 2 of the binary format, of that location: each packet is a
 * type and a length (as varints) and its data; a packet of type 0 ends a section.
 * https://github.com/rescrv/libmacaroons/blob/master/doc/format.txt
 */
export function isMacaroon(bytes: Uint8Array, locations: readonly string[]): boolean {
  const reader: Reader = { bytes, at: 1 };
  const location = bytes[0] === 2 ? packet(reader, LOCATION) : undefined;
  if (!location || !locations.includes(String.fromCharCode(...location))) return false;
  if (!packet(reader, IDENTIFIER) || !ends(reader)) return false;
  while (!ends(reader)) {
    packet(reader, LOCATION);
    if (!packet(reader, IDENTIFIER)) return false;
    packet(reader, VERIFICATION_ID);
    if (!ends(reader)) return false;
  }
  return packet(reader, SIGNATURE)?.length === 32 && reader.at === bytes.length;
}

const LOCATION = 1;
const IDENTIFIER = 2;
const VERIFICATION_ID = 4;
const SIGNATURE = 6;

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

/** The data of the next packet where it is of that type and whole; else the reader stays where it is. */
function packet(reader: Reader, type: number): Uint8Array | undefined {
  const { bytes, at } = reader;
  const low = bytes[at + 1];
  if (bytes[at] !== type || low === undefined) return undefined;
  // No token is long enough for a length of three bytes.
  const [length, from] = low < 128 ? [low, at + 2] : [(low & 127) | ((bytes[at + 2] ?? 0) << 7), at + 3];
  const data = bytes.subarray(from, from + length);
  if (data.length < length) return undefined;
  reader.at = from + length;
  return data;
}

function ends(reader: Reader): boolean {
  if (reader.bytes[reader.at] !== 0) return false;
  reader.at++;
  return true;
}
