/**
 * What a run in base64, standard or url-safe, padded or not, says as text: printable ASCII and line breaks, in
 * UTF-8 or UTF-16LE. Undefined where it is anything else.
 */
export function base64Text(encoded: string): string | undefined {
  const bytes = base64Bytes(encoded);
  if (bytes === undefined) return undefined;
  if (isPrintable(bytes)) return bytes;
  return bytes.length % 2 === 0 && WIDE.test(bytes.slice(0, 8)) ? narrowed(bytes) : undefined;
}

/** The bytes of standard or url-safe base64, padded or not, as `atob` gives them: a character a byte. */
export function base64Bytes(encoded: string): string | undefined {
  // To have `atob` throw takes a hundred times as long as to decode.
  if (!isWhole(encoded)) return undefined;
  try {
    return atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    // Of other characters than those of base64.
    return undefined;
  }
}

/** Whether base64 may have so many characters; of padded base64 they are four by four. */
function isWhole(encoded: string): boolean {
  const left = encoded.replaceAll(/\s/g, "").length % 4;
  return left === 0 || (left > 1 && !encoded.includes("="));
}

/** PowerShell's -EncodedCommand is UTF-16LE. */
const WIDE = /^(?:[\t\n\r -~]\0){2,4}$/;

function narrowed(bytes: string): string | undefined {
  let text = "";
  for (let at = 0; at < bytes.length; at += 2) {
    if (bytes.charCodeAt(at + 1) !== 0) return undefined;
    text += bytes[at];
  }
  return isPrintable(text) ? text : undefined;
}

/** 0 to 63 for both alphabets, -1 for what is in none. */
const SIXTH = new Int8Array(256).fill(-1);
for (const alphabet of ["+/", "-_"]) {
  const letters = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789${alphabet}`;
  for (let value = 0; value < 64; value++) SIXTH[letters.charCodeAt(value)] = value;
}

/** Whether the first six bytes of a run of base64 are text, of UTF-8 or UTF-16LE: of a hundred runs one or none is. */
export function beginsAsText(text: string, start: number): boolean {
  const [a, b, c] = threeBytes(text, start);
  const [d, e, f] = threeBytes(text, start + 4);
  if (!isText(a) || !isText(c)) return false;
  return b === 0 ? d === 0 && isText(e) && f === 0 : isText(b) && isText(d) && isText(e) && isText(f);
}

function threeBytes(text: string, at: number): [number, number, number] {
  const sixths = (SIXTH[text.charCodeAt(at)]! << 18) | (SIXTH[text.charCodeAt(at + 1)]! << 12);
  const all = sixths | (SIXTH[text.charCodeAt(at + 2)]! << 6) | SIXTH[text.charCodeAt(at + 3)]!;
  return [(all >> 16) & 255, (all >> 8) & 255, all & 255];
}

function isText(code: number): boolean {
  return code < 32 ? code === 10 || code === 13 || code === 9 : code < 127;
}

export function isPrintable(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (!isText(text.charCodeAt(at))) return false;
  }
  return text.length > 0;
}
