import type { Root } from "./language.ts";
import type { Reference } from "./reference.ts";
import type { Shape } from "./shape.ts";
import { wordsIn } from "./words-in.ts";

/** A place where a word stands by itself, with what is known of it for as long as nothing around it changes. */
export interface Site {
  start: number;
  facts: Facts | undefined;
  role: Role | undefined;
  /** What following a shape from here has come to, where that was a matter of the site's own statement. */
  traces: readonly Trace[];
}

/** What a site's own statement says of it. */
export interface Facts {
  /** Whether a name is declared here, and for the whole file or less. */
  readonly declares: "nothing" | "for the file" | "for a block";
  readonly isUse: boolean;
}

/** More of that, which is asked of names that hold something. */
export interface Role {
  readonly isAssigned: boolean;
  /** The name under which the file exports what is declared here, or what an export clause names here. */
  readonly exportedAs: string | undefined;
}

/** What was followed: a root, a shape that a name holds, or the module of a specifier. */
export type Origin = Root | Shape | string;

export interface Trace {
  readonly from: Origin;
  /** By way of a name for the environment. */
  readonly isAlias: boolean;
  /** Their offsets are counted from the site. */
  readonly references: readonly Reference[];
  readonly exports: readonly Export[];
}

export interface Export {
  readonly name: string;
  readonly shape: Shape;
}

/** One replacement in a text: `start` to `oldEnd` became `start` to `newEnd`. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Where words stand in one text, kept through its edits. Only words that somebody asked for are known. */
export class Sites {
  readonly #byWord = new Map<string, Site[]>();
  #asked = new Set<string>();
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** In the order of the text. */
  of(word: string): readonly Site[] {
    this.#asked.add(word);
    let sites = this.#byWord.get(word);
    if (!sites) this.#byWord.set(word, (sites = sitesIn(this.#text, word, 0, this.#text.length)));
    return sites;
  }

  edit({ start, oldEnd, newEnd }: Change, newText: string): void {
    this.#text = newText;
    for (const [word, sites] of this.#byWord) {
      // A word that begins so far before the change has its end, or what stands behind it, in it.
      const from = start - word.length;
      const first = indexFrom(sites, from);
      const behind = indexFrom(sites, oldEnd + 1);
      for (let at = behind; at < sites.length; at++) sites[at]!.start += newEnd - oldEnd;
      sites.splice(first, behind - first, ...sitesIn(newText, word, Math.max(0, from), newEnd));
    }
  }

  /** What stands from `start` to `end` is to be looked at again. */
  forget(start: number, end: number): void {
    for (const sites of this.#byWord.values()) {
      for (let at = indexFrom(sites, start); at < sites.length && sites[at]!.start <= end; at++) {
        Object.assign(sites[at]!, NOTHING_KNOWN);
      }
    }
  }

  /** Drops the words that nobody has asked for since the last time. */
  dropUnasked(): void {
    for (const word of this.#byWord.keys()) if (!this.#asked.has(word)) this.#byWord.delete(word);
    this.#asked = new Set();
  }
}

const NOTHING_KNOWN = { facts: undefined, role: undefined, traces: [] } as const;

/** Those that begin from `from` to `to`, both included. */
function sitesIn(text: string, word: string, from: number, to: number): Site[] {
  const sites: Site[] = [];
  // With a character on either side, which tells whether a word ends there.
  const begin = Math.max(0, from - 1);
  for (const at of wordsIn(text.slice(begin, to + word.length + 1), word)) {
    const start = begin + at;
    if (start >= from && start <= to) sites.push({ start, ...NOTHING_KNOWN });
  }
  return sites;
}

/** The index of the first site at `offset` or behind it. */
function indexFrom(sites: readonly Site[], offset: number): number {
  let low = 0;
  let high = sites.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sites[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
