import { GATES, RECORD, RECORDS, type FilterTables } from "./filter-tables.ts";
import { GATE_PLACES, type GateFacts } from "./gate.ts";

/** Fields of a word's record: how long it is, and where its gates are. */
const [LENGTH_OF_WORD, GATES_OF_WORD] = [24, 40];

/**
 * Gives a word, by its number, the gates of its rules.
 * @param isOfName whether names are secrets' where it stands: then what is behind them is a gate as well
 */
export type Guard = (word: number, of: readonly GateFacts[], isOfName: boolean) => void;

/**
 * Writes gates into the memory of a filter, so that its WebAssembly asks them. To call a function for each word of each
 * text took a fifth of a whole scan.
 */
export function gateWriter({ memory, gates }: FilterTables): Guard {
  const view = new DataView(memory.buffer);
  const alphabets = new Map<string, number>();
  const written = new Map<GateFacts, number>();
  let next = gates;

  function write(...numbers: readonly number[]): number {
    const at = next;
    for (const number of numbers) {
      view.setUint32(next, number, true);
      next += 4;
    }
    return at;
  }

  function alphabetAt(alphabet: Uint8Array): number {
    const name = alphabet.join("");
    const known = alphabets.get(name);
    if (known !== undefined) return known;
    const at = next;
    memory.set(alphabet, at);
    next += alphabet.length;
    alphabets.set(name, at);
    return at;
  }

  function gateAt(gate: GateFacts): number {
    const known = written.get(gate);
    if (known !== undefined) return known;
    const { place, alphabet, shortest, reach, sign } = gate;
    const at = write(GATE_PLACES.indexOf(place), alphabetAt(alphabet), shortest, reach, sign);
    written.set(gate, at);
    return at;
  }

  return (word, of, isOfName) => {
    // More than there is room for: the word is told of wherever it stands.
    if (next + (of.length + 1) * MOST > gates + GATES) return;
    const list = of.map(gateAt);
    const length = isOfName ? memory[RECORDS + word * RECORD + LENGTH_OF_WORD]! : 0;
    view.setUint32(RECORDS + word * RECORD + GATES_OF_WORD, write(list.length, length, ...list), true);
  };
}

/** What one gate takes at the most, in bytes: its alphabet, itself, its place in the list, and what stands before that. */
const MOST = 256 + 20 + 12;
