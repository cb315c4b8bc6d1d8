/** Which characters may stand in what, as bits; one look-up tells. */
export const LETTER = 1;
const DIGIT = 2;
/** Letters, digits, `_`, `-`, `.`, `$`. */
export const NAME = 4;
/** Space and tab. */
export const BLANK = 8;
export const LINE_BREAK = 16;
export const QUOTE = 32;
/** What may stand just before a value: a blank, a quote, a bracket, an operator. */
export const OPENS = 64;
/** What may stand just behind one. */
export const CLOSES = 128;

const CLASSES = table();

/** The bits of the character at a place; none outside the text and for what is not ASCII. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? CLASSES[code]! : 0;
}

/** The same of a byte. */
export const classOf = (byte: number): number => CLASSES[byte]!;

function table(): Uint8Array {
  const classes = new Uint8Array(256);
  const mark = (characters: string, bits: number) => {
    for (const character of characters) classes[character.charCodeAt(0)]! |= bits;
  };
  mark("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", LETTER | NAME);
  mark("0123456789", DIGIT | NAME);
  mark("_-.$", NAME);
  mark(" \t", BLANK | OPENS | CLOSES);
  mark("\r\n", LINE_BREAK | OPENS | CLOSES);
  mark("\"'`", QUOTE | OPENS | CLOSES);
  mark("()[]{}<>,;&|", OPENS | CLOSES);
  mark("=:", OPENS);
  return classes;
}
