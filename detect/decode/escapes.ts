import { isPrintable } from "./base64.ts";
import { SIGNS } from "../signs.ts";
import type { Snippet } from "./snippet.ts";

/** One way of writing characters by their numbers. */
interface Escape {
  readonly sign: number;
  readonly how: string;
  /** How each of them begins: a plain search finds these. */
  readonly mark: string;
  /** Two in a row, as only such text has them. */
  readonly row: RegExp;
  readonly one: RegExp;
  /** The character's number from what stands in the first group of `one`. */
  readonly code: (digits: string) => number;
  /** What ends a literal; usually `ENDS`. */
  readonly ends?: ReadonlySet<number>;
}

const ofHex = (digits: string): number => parseInt(digits, 16);

const endsOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (end) => end.charCodeAt(0)));

const ENDS = endsOf(" \t\r\n\"'`<>()[]{},;=&");

const ESCAPES: readonly Escape[] = [
  {
    sign: SIGNS.percent,
    how: "decoded from percent codes",
    mark: "%",
    row: /(?:%[0-9A-Fa-f]{2}){3}/y,
    one: /%([0-9A-Fa-f]{2})/g,
    code: ofHex,
  },
  {
    sign: SIGNS.hexEscape,
    how: String.raw`decoded from \x escapes`,
    mark: String.raw`\x`,
    row: /(?:\\x[0-9A-Fa-f]{2}){2}/y,
    one: /\\x([0-9A-Fa-f]{2})/g,
    code: ofHex,
  },
  {
    sign: SIGNS.unicodeEscape,
    how: String.raw`decoded from \u escapes`,
    mark: String.raw`\u00`,
    row: /(?:\\u00[0-9A-Fa-f]{2}){2}/y,
    one: /\\u00([0-9A-Fa-f]{2})/g,
    code: ofHex,
  },
  {
    sign: SIGNS.octalEscape,
    how: "decoded from octal escapes",
    // Of letters; digits and signs have other beginnings, and are seen beside them.
    mark: String.raw`\1`,
    row: /(?:\\1[0-7]{2}){2}/y,
    one: /\\([01][0-7]{2})/g,
    code: (digits) => parseInt(digits, 8),
  },
  {
    sign: SIGNS.reference,
    how: "decoded from HTML's character references",
    mark: "&#",
    row: /(?:&#(?:x[0-9A-Fa-f]{2}|\d{2,3});){2}/y,
    one: /&#(x[0-9A-Fa-f]{2}|\d{2,3});/g,
    code: (digits) => (digits.startsWith("x") ? ofHex(digits.slice(1)) : Number(digits)),
    ends: endsOf(" \t\r\n\"'`<>()[]{},="),
  },
];

/** Literals that write their characters, all or some, by number. */
export function escapedIn(source: { readonly text: string }, signs: number): Snippet[] {
  return ESCAPES.flatMap((escape) => (signs & escape.sign ? literalsWith(source.text, escape) : []));
}

function literalsWith(text: string, { how, mark, row, one, code, ends = ENDS }: Escape): Snippet[] {
  const found: Snippet[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at)) {
    row.lastIndex = at;
    if (!row.test(text)) {
      at += mark.length;
      continue;
    }
    const start = edge(text, at, -1, ends) + 1;
    const end = edge(text, row.lastIndex, 1, ends);
    const decoded = text
      .slice(start, end)
      .replaceAll(one, (_, digits: string) => String.fromCharCode(code(digits)));
    if (isPrintable(decoded)) found.push({ text: decoded, how, rangeOf: () => ({ start, end }) });
    at = end;
  }
  return found;
}

/** A literal with such escapes is looked at no further than this to either side. */
const REACH = 4000;

/** The nearest quote, blank, bracket or separator, outwards from `at`. */
function edge(text: string, at: number, step: 1 | -1, ends: ReadonlySet<number>): number {
  let place = step === 1 ? at : at - 1;
  const limit = step === 1 ? Math.min(text.length, at + REACH) : Math.max(-1, at - REACH);
  while (place !== limit && !ends.has(text.charCodeAt(place))) place += step;
  return place;
}
