/**
 * What gives a name its value.
 * - `assign`: `=`, `:`, `=>`, `:=`, `??`, `.=`, `+=` and their kin.
 * - `compare`: `==` and its kin.
 * - `comma`: the name is an argument, the value the next one.
 * - `call`: the name is that of a function, the value its argument.
 * - `element`: `<name>v</name>`, `<entry key="name">v</entry>`.
 * - `value`: `name: NAME, value: v`.
 * - `blank`: nothing but a blank: `--name v`, `ENV NAME v`.
 */
export interface Operator {
  readonly sort: "assign" | "compare" | "comma" | "call" | "element" | "value" | "blank";
  readonly end: number;
}

/** The operator behind the name that ends at `at`, where there is one. */
export function operatorAfter(text: string, at: number): Operator | undefined {
  const closed = closeOfName(text, at);
  const from = skipBlanks(text, closed);
  const character = text[from];
  const following = text[from + 1];
  switch (character) {
    case "=":
      if (following === "~") return undefined;
      if (following === "=") return { sort: "compare", end: from + (text[from + 2] === "=" ? 3 : 2) };
      return { sort: "assign", end: from + (following === ">" ? 2 : 1) };
    case "!":
      return following === "="
        ? { sort: "compare", end: from + (text[from + 2] === "=" ? 3 : 2) }
        : undefined;
    case "-":
    case "<":
      if (following === (character === "-" ? ">" : "-")) return { sort: "assign", end: from + 2 };
      return character === "<" ? afterKeyElement(text, from) : undefined;
    case ":":
      if (following === ":") return undefined;
      if (text.startsWith(BOLD, from + 1)) return { sort: "assign", end: from + 1 + BOLD.length };
      return { sort: "assign", end: following === "=" ? from + 2 : (afterType(text, from + 1) ?? from + 1) };
    case "|":
    case "?":
      if (following !== character && !(character === "?" && following === "=")) return undefined;
      return { sort: "assign", end: from + (text[from + 2] === "=" ? 3 : 2) };
    case ".":
    case "+":
      return following === "=" ? { sort: "assign", end: from + 2 } : undefined;
    case ",":
      return (
        afterValueWord(text, from) ??
        (closed > at || from === at ? { sort: "comma", end: from + 1 } : undefined)
      );
    case "(":
      return closed === at && from === at ? { sort: "call", end: from + 1 } : undefined;
    case ">":
      return { sort: "element", end: from + 1 };
    case "{":
      return afterAccessors(text, from);
    default: {
      const typed = from > at && TYPE.test(text.slice(from, from + 24)) ? afterType(text, from) : undefined;
      if (typed !== undefined) return { sort: "assign", end: typed };
      return (
        afterValueWord(text, closed) ??
        (closed > at ? afterAttributes(text, closed) : undefined) ??
        (from > at && from === skipBlanks(text, at) ? { sort: "blank", end: from } : undefined)
      );
    }
  }
}

/** Markdown's, around a name or a name with its colon. */
const BOLD = "**";

/** Over the quote, escaped or not, and the bracket that close a quoted name, or Markdown's stars. */
function closeOfName(text: string, at: number): number {
  let end = at;
  if (text[end] === "\\" && isQuote(text[end + 1])) end++;
  if (isQuote(text[end])) end++;
  if (text[end] === "]") end++;
  return text.startsWith(`${BOLD}:`, end) ? end + BOLD.length : end;
}

/** `: string = "v"` in TypeScript, Rust or Python; `password string = "v"` in Go: the place after the `=`. */
function afterType(text: string, at: number): number | undefined {
  const found = /^[ \t]{0,8}[&A-Za-z][\w<>[\]|&?'. ]{0,40}=(?![=>])/.exec(text.slice(at, at + 64));
  return found ? at + found[0].length : undefined;
}

/** `Password { get; set; } = "v"`: a property in C#, with what it is at first. */
function afterAccessors(text: string, at: number): Operator | undefined {
  const found = /^\{ ?get;[a-z; ]{0,40}\}\s{0,4}=(?![=>])/.exec(text.slice(at, at + 64));
  return found ? { sort: "assign", end: at + found[0].length } : undefined;
}

/** Behind a blank other words than these are those of a sentence, or of the next name. */
const TYPE = /^(?:as |\*?string|\[\]|char|str\b|text|n?varchar)/i;

/** `name: NAME` and then, on the same or the next line, `value: v`; in XML `key="NAME" value="v"`. */
function afterValueWord(text: string, at: number): Operator | undefined {
  const found = /^[\s,]{1,60}["']?(?:value|default)["']?\s{0,8}[:=]/i.exec(text.slice(at, at + 90));
  return found ? { sort: "value", end: at + found[0].length } : undefined;
}

/** `<string name="NAME" translatable="false">v`: an element whose name is not its last attribute. */
function afterAttributes(text: string, at: number): Operator | undefined {
  const found = ATTRIBUTES.exec(text.slice(at, at + 200));
  return found ? { sort: "element", end: at + found[0].length } : undefined;
}

const ATTRIBUTES = /^(?:\s{1,20}[\w:.-]{1,40}=(?:"[^"<>\n]{0,80}"|'[^'<>\n]{0,80}')){1,4}\s{0,4}>/;

/** `<key>NAME</key>`, and on the next line `<string>v</string>`. */
function afterKeyElement(text: string, at: number): Operator | undefined {
  const found = /^<\/(?:key|name)>\s{1,40}<(?:string|value)>/.exec(text.slice(at, at + 70));
  return found ? { sort: "element", end: at + found[0].length } : undefined;
}

const MOST_BLANKS = 80;

export function skipBlanks(text: string, at: number): number {
  const limit = Math.min(text.length, at + MOST_BLANKS);
  let end = at;
  while (end < limit && (text[end] === " " || text[end] === "\t")) end++;
  return end;
}

export function isQuote(character: string | undefined): boolean {
  return character === '"' || character === "'" || character === "`";
}
