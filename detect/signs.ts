/**
 * What tells that a text may hold something that is written in another way, as bits. filter.wat looks for most of
 * them, and so do words of the filter; where none is seen, the passes for it need not look at the text at all.
 */
export const SIGNS = {
  /** A run of base64 or hex that begins as text. */
  encoded: 1,
  /** `%41%42%43` */
  percent: 2,
  /** `\x41\x42` */
  hexEscape: 4,
  /** `\u0041\u0042` */
  unicodeEscape: 8,
  /** A plus sign between two quotes. */
  plus: 16,
  /** A backslash before a line break, behind something else than a blank. */
  continued: 32,
  /** `\101\102` */
  octalEscape: 64,
  /** How JavaScript and its kin join a list of literals, and how Python does. */
  join: 128,
  /** One of HTML's, in hex or decimal digits: `&#x41;`. */
  reference: 256,
  /** A literal in a template's hole. */
  hole: 512,
  /** Quotes on either side of a line break: looked for only in files where literals in lines that follow are one. */
  adjacent: 1024,
} as const;

export const ALL_SIGNS = 2047;

/** Words of the filter, case and all, each with what it is a sign of. */
export const SIGN_WORDS: ReadonlyMap<string, number> = new Map([
  ...[`].join("")`, `].join('')`, `"".join([`, `''.join([`].map((word) => [word, SIGNS.join] as const),
  ...['${"', "${'"].map((word) => [word, SIGNS.hole] as const),
  ...Array.from("x0123456789", (digit) => [`&#${digit}`, SIGNS.reference] as const),
]);
