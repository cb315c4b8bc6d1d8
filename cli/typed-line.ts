/** What came of the typing so far. */
export type Typing = "open" | "entered" | "cancelled" | "several-lines";

const ESC = "\u001b";
/** What begins with ESC, as much of it as is there: arrow keys, Alt with a letter, the marks of a paste. */
const SEQUENCE = /^\p{Cc}(?:\[[0-?]*[ -/]*[@-~]?|O\P{Cc}?|[^[O\p{Cc}])?/u;
const WHOLE_SEQUENCE = /^\p{Cc}(?:\[[0-?]*[ -/]*[@-~]|O\P{Cc}|[^[O\p{Cc}])$/u;
const PASTE = `${ESC}[200~`;
const PASTE_END = `${ESC}[201~`;

/**
 * One line as a terminal in raw mode gives it, key by key. Keys that mean nothing here (arrows, function keys) leave
 * nothing in the text. A paste that the terminal marks as one may have several lines, such as a PEM key.
 */
export class TypedLine {
  #characters: string[] = [];
  #unread = "";
  #isPasting = false;

  /** Without the line end of a paste, which belongs to the clipboard as that of a pipe belongs to the pipe. */
  get text(): string {
    return this.#characters.join("").replace(/\n$/, "");
  }

  /** Takes what was typed since, in pieces of any size. */
  take(typed: string): Typing {
    this.#unread += typed;
    while (this.#unread !== "") {
      const key = this.#next();
      if (key === undefined) return "open";
      const typing = this.#isPasting ? this.#pasted(key) : this.#pressed(key);
      if (typing !== "open") return typing;
    }
    return "open";
  }

  /** A character or a whole escape sequence; undefined where more of it must come first. */
  #next(): string | undefined {
    const isEscape = this.#unread.startsWith(ESC);
    const [key = ""] = (isEscape ? SEQUENCE : /^(?:\r\n|[^])/u).exec(this.#unread) ?? [];
    const isPart = isEscape && !WHOLE_SEQUENCE.test(key);
    if (isPart && key.length === this.#unread.length) return undefined;
    this.#unread = this.#unread.slice(key.length);
    return key;
  }

  #pasted(key: string): Typing {
    if (key === PASTE_END) this.#isPasting = false;
    else this.#characters.push(key.replace(/^\r\n?$/, "\n"));
    return "open";
  }

  #pressed(key: string): Typing {
    if (key === PASTE) this.#isPasting = true;
    else if (key === "\u0003") return "cancelled";
    else if (key === "\u0004") return "entered";
    else if (/^[\r\n]/.test(key)) return this.#unread === "" ? "entered" : "several-lines";
    else if (key === "\u0015") this.#characters = [];
    else if (key === "\u007f" || key === "\b") this.#characters.pop();
    else if (key === "\t" || !/^\p{Cc}/u.test(key)) this.#characters.push(key);
    return "open";
  }
}
