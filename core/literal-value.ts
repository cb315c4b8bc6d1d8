/** How the text of a literal stands for its value. */
export type Dialect = keyof typeof DIALECTS;

/**
 * What the text of a literal means in its language. Undefined where that cannot be told: an escape that the language
 * does not know, or that needs a table of names, or bytes that are no UTF-8.
 */
export function literalValue(text: string, dialect: Dialect): string | undefined {
  const rules: Rules = DIALECTS[dialect];
  const meaning = new Meaning();
  let at = 0;
  for (const match of escapesIn(text, rules)) {
    const part = meaningOf(match, rules);
    if (part === undefined) return undefined;
    meaning.add(withLineEnds(text.slice(at, match.index), rules));
    meaning.add(part);
    at = match.index + match[0].length;
  }
  meaning.add(withLineEnds(text.slice(at), rules));
  return meaning.text();
}

/** False where an offset of the text is in the middle of an escape. */
export function isBetweenEscapes(text: string, offset: number, dialect: Dialect): boolean {
  const all = [...escapesIn(text, DIALECTS[dialect])];
  return all.every(({ index, 0: { length } }) => offset <= index || offset >= index + length);
}

interface Rules {
  /** What a backslash and one character stand for. Without it a backslash is a backslash. */
  readonly one?: Readonly<Record<string, string>>;
  /** What else may stand behind a backslash, most special first. */
  readonly numbers?: readonly Escape[];
  /** A backslash at the end of a line is dropped, with the line's end and with the next one's indentation. */
  readonly continues?: "line" | "line and indentation";
  /** What becomes of a backslash before a character that means nothing behind one. */
  readonly unknown?: "dropped" | "kept";
  /** Line ends are as the file has them; in other languages they are `\n`. */
  readonly keepsLineEnds?: true;
}

interface Escape {
  /** A pattern with a group for the digits. */
  readonly pattern: string;
  readonly base: 8 | 16;
  /** `nothing` is what cannot be told. */
  readonly gives: "character" | "byte" | "nothing";
}

/** Built up of characters and of bytes, which are UTF-8 together. */
class Meaning {
  readonly #parts: (string | number)[] = [];

  add(part: string | number): void {
    this.#parts.push(part);
  }

  text(): string | undefined {
    if (this.#parts.every((part) => typeof part === "string")) return this.#parts.join("");
    const encoder = new TextEncoder();
    const bytes = this.#parts.flatMap((part) =>
      typeof part === "number" ? [part] : [...encoder.encode(part)],
    );
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
    } catch {
      return undefined; // No UTF-8: the vault keeps texts.
    }
  }
}

function escapesIn(text: string, rules: Rules): Iterable<RegExpExecArray> {
  if (!rules.one) return [];
  const numbers = (rules.numbers ?? []).map(({ pattern }, index) => `(?<n${index}>${pattern})|`).join("");
  const continued = rules.continues === "line and indentation" ? String.raw`\r?\n\s*` : String.raw`\r?\n`;
  const end = rules.continues ? `(?<continued>${continued})|` : "";
  return text.matchAll(new RegExp(String.raw`\\(?:${numbers}${end}(?<one>[\s\S]|$))`, "gu"));
}

function meaningOf({ 0: whole, groups = {} }: RegExpExecArray, rules: Rules): string | number | undefined {
  const { one, continued } = groups;
  if (continued !== undefined) return "";
  const which = (rules.numbers ?? []).findIndex((_, index) => groups[`n${index}`] !== undefined);
  if (which !== -1) return numbered(groups[`n${which}`]!, rules.numbers![which]!);
  const meant = rules.one?.[one!];
  if (meant !== undefined) return meant;
  if (rules.unknown === "dropped") return one!;
  return rules.unknown === "kept" ? whole : undefined;
}

function numbered(written: string, { base, gives }: Escape): string | number | undefined {
  const code = Number.parseInt(written.replaceAll(/^[uUx+{]+|[_{}]/g, ""), base);
  if (gives === "byte") return code & 255;
  return gives === "character" && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}

function withLineEnds(text: string, { keepsLineEnds }: Rules): string {
  return keepsLineEnds ? text : text.replaceAll("\r\n", "\n");
}

const CONTROL = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
const BELL = { a: "\u0007", v: "\v" };
const ITSELF = { "\\": "\\", '"': '"', "'": "'" };

const U4 = character("u[0-9a-fA-F]{4}");
const U8 = character("U[0-9a-fA-F]{8}");
const BRACED = character(String.raw`u\{[0-9a-fA-F_]{1,8}\}`);
const X2 = character("x[0-9a-fA-F]{2}");
const X2_BYTE = byte("x[0-9a-fA-F]{2}");
const X_BYTE = byte("x[0-9a-fA-F]{1,2}");
const OCTAL_BYTE = byte("[0-7]{1,3}", 8);
/** Neither of them may stand there without its digits. */
const NO_DIGITS = nothing("[ux]");

const PYTHON = {
  one: { ...CONTROL, ...BELL, ...ITSELF },
  numbers: [X2, U4, U8, character("[0-7]{1,3}", 8), nothing(String.raw`N\{`)],
  continues: "line",
  unknown: "kept",
} as const;
const PHP = {
  one: { n: "\n", t: "\t", r: "\r", v: "\v", e: "\u001B", f: "\f", "\\": "\\", $: "$" },
  numbers: [X_BYTE, BRACED, OCTAL_BYTE],
  unknown: "kept",
  keepsLineEnds: true,
} as const;
const SHELL = {
  one: { $: "$", "`": "`", "\\": "\\" },
  continues: "line",
  unknown: "kept",
  keepsLineEnds: true,
} as const;
const C_SHARP = {
  one: { ...CONTROL, ...BELL, ...ITSELF, "0": "\0", e: "\u001B" },
  numbers: [character("x[0-9a-fA-F]{1,4}"), U4, U8],
  keepsLineEnds: true,
} as const;
const RUST = {
  one: { n: "\n", r: "\r", t: "\t", "0": "\0", ...ITSELF },
  continues: "line and indentation",
} as const;

const DIALECTS = {
  /** The text is the value. */
  raw: {},
  json: { one: { ...CONTROL, "\\": "\\", '"': '"', "/": "/" }, numbers: [U4] },
  javascript: {
    one: { ...CONTROL, v: "\v", "0": "\0" },
    // Digits are octal in old scripts and an error elsewhere.
    numbers: [X2, U4, BRACED, NO_DIGITS, nothing("[1-9]|0[0-9]")],
    continues: "line",
    unknown: "dropped",
  },
  python: PYTHON,
  "python-bytes": { ...PYTHON, numbers: [X2_BYTE, OCTAL_BYTE] },
  go: {
    one: { ...CONTROL, ...BELL, ...ITSELF },
    numbers: [X2_BYTE, U4, U8, byte("[0-7]{3}", 8)],
  },
  java: {
    one: { ...CONTROL, ...ITSELF, s: " " },
    numbers: [character("u+[0-9a-fA-F]{4}"), character("[0-3][0-7]{0,2}|[4-7][0-7]?", 8)],
    continues: "line",
  },
  kotlin: { one: { t: "\t", b: "\b", n: "\n", r: "\r", $: "$", ...ITSELF }, numbers: [U4] },
  "c-sharp": C_SHARP,
  ruby: {
    one: { ...CONTROL, ...BELL, e: "\u001B", s: " " },
    numbers: [U4, BRACED, X_BYTE, NO_DIGITS, OCTAL_BYTE, nothing("[cCM]")],
    continues: "line",
    unknown: "dropped",
  },
  /** Ruby's and PHP's between single quotes. */
  quoted: { one: { "\\": "\\", "'": "'" }, unknown: "kept", keepsLineEnds: true },
  php: { ...PHP, one: { ...PHP.one, '"': '"' } },
  "php-heredoc": PHP,
  rust: { ...RUST, numbers: [X2, BRACED] },
  "rust-bytes": { ...RUST, numbers: [X2_BYTE] },
  shell: { ...SHELL, one: { ...SHELL.one, '"': '"' } },
  "shell-heredoc": SHELL,
  "shell-word": { one: {}, continues: "line", unknown: "dropped", keepsLineEnds: true },
  /** `$'…'` in a shell. */
  "ansi-c": {
    one: { ...CONTROL, ...BELL, ...ITSELF, e: "\u001B", E: "\u001B", "?": "?" },
    numbers: [
      X_BYTE,
      character("u[0-9a-fA-F]{1,4}"),
      character("U[0-9a-fA-F]{1,8}"),
      OCTAL_BYTE,
      nothing("c"),
    ],
    unknown: "kept",
    keepsLineEnds: true,
  },
  yaml: {
    one: {
      ...CONTROL,
      ...BELL,
      "0": "\0",
      "\t": "\t",
      e: "\u001B",
      " ": " ",
      '"': '"',
      "/": "/",
      "\\": "\\",
      N: "\u0085",
      _: "\u00A0",
      L: "\u2028",
      P: "\u2029",
    },
    numbers: [X2, U4, U8],
  },
  /** A `.env` file's between double quotes, as most of their readers have it. */
  dotenv: {
    one: { n: "\n", r: "\r", t: "\t", "\\": "\\", '"': '"', $: "$" },
    unknown: "kept",
    keepsLineEnds: true,
  },
} as const satisfies Record<string, Rules>;

function character(pattern: string, base: 8 | 16 = 16): Escape {
  return { pattern, base, gives: "character" };
}

function byte(pattern: string, base: 8 | 16 = 16): Escape {
  return { pattern, base, gives: "byte" };
}

function nothing(pattern: string): Escape {
  return { pattern, base: 16, gives: "nothing" };
}
