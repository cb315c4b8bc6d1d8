/** Which bytes may stand somewhere in what a pattern matches: 1 for each that may. */
export type Alphabet = Uint8Array;

export const emptyAlphabet = (): Alphabet => new Uint8Array(256);

/** Any byte, where it is not worth the while to say more. */
export function addAll(alphabet: Alphabet): void {
  alphabet.fill(1);
}

export function addCharacter(alphabet: Alphabet, character: string): void {
  addRange(alphabet, character.charCodeAt(0), character.charCodeAt(0));
}

/** What an escape such as `\d` or `\n` stands for; all bytes for one that rules do not use. */
export function addEscape(alphabet: Alphabet, letter: string): void {
  const ranges = ESCAPES[letter];
  if (ranges) for (const [from, to] of ranges) addRange(alphabet, from, to);
  else if (/[A-Za-z0-9]/.test(letter)) addAll(alphabet);
  else addCharacter(alphabet, letter);
}

/** The bytes of a class, given without its brackets. */
export function addClass(alphabet: Alphabet, inner: string): void {
  const listed = emptyAlphabet();
  const negated = inner.startsWith("^");
  const members = Array.from(inner.slice(negated ? 1 : 0).matchAll(/\\[\s\S]|[\s\S]/g), ([member]) => member);
  for (let at = 0; at < members.length; at++) {
    const member = members[at]!;
    const last = members[at + 1] === "-" ? members[at + 2] : undefined;
    if (last !== undefined && member.length === 1 && last.length === 1) {
      addRange(listed, member.charCodeAt(0), last.charCodeAt(0));
      at += 2;
    } else if (member.length === 1) addCharacter(listed, member);
    else addEscape(listed, member[1]!);
  }
  for (let byte = 0; byte < 256; byte++) if ((listed[byte] === 1) !== negated) alphabet[byte] = 1;
}

/** Letters in either case, where the one is in it. */
export function folded(alphabet: Alphabet): Alphabet {
  const both = alphabet.slice();
  for (let small = 97; small <= 122; small++) {
    if (both[small] === 1 || both[small - 32] === 1) both[small] = both[small - 32] = 1;
  }
  return both;
}

function addRange(alphabet: Alphabet, from: number, to: number): void {
  // Of characters beyond Latin-1 the bytes are all from 0x80 on.
  if (to > 255) alphabet.fill(1, 128);
  alphabet.fill(1, from, Math.min(to, 255) + 1);
}

const ESCAPES: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  d: [[48, 57]],
  w: [
    [48, 57],
    [65, 90],
    [95, 95],
    [97, 122],
  ],
  s: [
    [9, 13],
    [32, 32],
  ],
  n: [[10, 10]],
  r: [[13, 13]],
  t: [[9, 9]],
};
