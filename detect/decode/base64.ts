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

/** As `atob` gives them, a character a byte. */
function base64Bytes(encoded: string): string | undefined {
  try {
    return atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    // Of a length that no base64 has.
    return undefined;
  }
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

export function isPrintable(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 126 || (code < 32 && code !== 10 && code !== 13 && code !== 9)) return false;
  }
  return text.length > 0;
}
