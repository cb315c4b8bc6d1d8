import { addAll, addCharacter, addClass, addEscape, emptyAlphabet, type Alphabet } from "./alphabet.ts";

/** What can be said of a rule's pattern without running it. */
export interface PatternShape {
  /** The longest text that a match can have; Infinity where a repeat has no end. */
  readonly longest: number;
  /** The shortest. */
  readonly shortest: number;
  /** Every character of a match is one of these; case counts. */
  readonly alphabet: Alphabet;
  /** Characters that every match has in it somewhere. */
  readonly needed: string;
  /** Beginnings of every possible match: each match starts with one of them. `""` says nothing. */
  readonly starts: readonly string[];
  /** A repeat within a repeat, which has to be shown to be unambiguous. */
  readonly nested: boolean;
}

/** Beginnings are followed no further than this. */
const LONGEST_START = 24;
const MOST_STARTS = 64;

/** A start that is `open` says nothing of what follows it. */
interface Start {
  readonly text: string;
  readonly open: boolean;
}

interface Part {
  readonly longest: number;
  readonly shortest: number;
  readonly needed: string;
  readonly starts: readonly Start[];
  /** Its length is not fixed by a repeat in it. */
  readonly varies: boolean;
  readonly nested: boolean;
}

const FIXED = { varies: false, nested: false };
const NOTHING: Part = { longest: 0, shortest: 0, needed: "", starts: [{ text: "", open: false }], ...FIXED };

/**
 * Reads the source of a regular expression in the forms that rules use: literals, escapes, classes, groups,
 * look-arounds, alternatives and repeats.
 */
export function patternShape(source: string): PatternShape {
  const reader = new Reader(source);
  const { starts, varies: _, ...whole } = reader.alternatives();
  return { ...whole, alphabet: reader.alphabet, starts: starts.map((start) => start.text) };
}

class Reader {
  /** What the atoms outside of look-arounds add up to. */
  alphabet = emptyAlphabet();
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): Part {
    let whole = this.#sequence();
    while (this.#eat("|")) whole = either(whole, this.#sequence());
    return whole;
  }

  #sequence(): Part {
    let whole = NOTHING;
    while (this.#at < this.#source.length && !this.#sees("|") && !this.#sees(")")) {
      whole = then(whole, this.#repeat(this.#atom()));
    }
    return whole;
  }

  #atom(): Part {
    if (this.#eat("(")) return this.#group();
    if (this.#eat("[")) return this.#class();
    if (this.#eat("^") || this.#eat("$")) return NOTHING;
    if (this.#eat("\\")) return this.#escape();
    const character = this.#source[this.#at++]!;
    if (character === ".") {
      addAll(this.alphabet);
      return anything(1);
    }
    addCharacter(this.alphabet, character);
    return literal(character);
  }

  #group(): Part {
    const opening = /^\?(?::|<?[=!]|<\w+>)/.exec(this.#source.slice(this.#at, this.#at + 32))?.[0] ?? "";
    this.#at += opening.length;
    const { alphabet } = this;
    const isLookAround = /[=!]$/.test(opening);
    if (isLookAround) this.alphabet = emptyAlphabet();
    const inner = this.alternatives();
    this.alphabet = alphabet;
    this.#at++;
    return isLookAround ? { ...NOTHING, nested: inner.nested } : inner;
  }

  #class(): Part {
    const from = this.#at;
    while (!this.#sees("]")) this.#at += this.#sees("\\") ? 2 : 1;
    const inner = this.#source.slice(from, this.#at++);
    addClass(this.alphabet, inner);
    const listed = /^\w{1,10}$/.test(inner) ? inner.split("") : [];
    return listed.length > 0 ? listed.map(literal).reduce(either) : anything(1);
  }

  #escape(): Part {
    const character = this.#source[this.#at++]!;
    if (/[bB]/.test(character)) return NOTHING;
    addEscape(this.alphabet, character);
    if (/[dDsSwWnrt]/.test(character)) return anything(1);
    return /[A-Za-z0-9]/.test(character) ? anything(Infinity) : literal(character);
  }

  #repeat(part: Part): Part {
    const found = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(this.#source.slice(this.#at, this.#at + 16));
    if (!found) return part;
    this.#at += found[0].length;
    const [mark, from, comma, to] = found;
    if (from === undefined) {
      return mark.startsWith("?")
        ? either(NOTHING, part)
        : times(part, mark.startsWith("+") ? 1 : 0, Infinity);
    }
    return times(part, Number(from), comma === undefined ? Number(from) : to ? Number(to) : Infinity);
  }

  #sees(character: string): boolean {
    return this.#source[this.#at] === character;
  }

  #eat(character: string): boolean {
    if (!this.#sees(character)) return false;
    this.#at++;
    return true;
  }
}

const ONE = { longest: 1, shortest: 1 };
const literal = (text: string): Part => ({ ...ONE, needed: text, starts: [{ text, open: false }], ...FIXED });
const anything = (longest: number): Part => ({
  longest,
  shortest: 1,
  needed: "",
  starts: [{ text: "", open: true }],
  ...FIXED,
});

function either(one: Part, other: Part): Part {
  return {
    longest: Math.max(one.longest, other.longest),
    shortest: Math.min(one.shortest, other.shortest),
    needed: one.needed.replaceAll(/[\s\S]/g, (character) =>
      other.needed.includes(character) ? character : "",
    ),
    starts: few([...one.starts, ...other.starts]),
    varies: one.varies || other.varies,
    nested: one.nested || other.nested,
  };
}

function then(first: Part, second: Part): Part {
  const starts = first.starts.flatMap((start) =>
    start.open || start.text.length > LONGEST_START
      ? [{ ...start, open: true }]
      : second.starts.map(({ text, open }) => ({ text: start.text + text, open })),
  );
  return {
    longest: first.longest + second.longest,
    shortest: first.shortest + second.shortest,
    needed: first.needed + second.needed,
    starts: few(starts),
    varies: first.varies || second.varies,
    nested: first.nested || second.nested,
  };
}

function times(part: Part, least: number, most: number): Part {
  let once = NOTHING;
  for (let count = 0; count < Math.min(least, LONGEST_START); count++) once = then(once, part);
  const starts = least === most ? once.starts : once.starts.map((start) => ({ ...start, open: true }));
  return {
    longest: part.longest === 0 ? 0 : part.longest * most,
    shortest: part.shortest * least,
    needed: least > 0 ? part.needed : "",
    starts: few(starts),
    varies: part.varies || least !== most,
    nested: part.nested || (part.varies && most > 1),
  };
}

/** Too many to follow are as good as none. */
function few(starts: readonly Start[]): readonly Start[] {
  return starts.length > MOST_STARTS ? [{ text: "", open: true }] : starts;
}
