import { GATES, RECORD, RECORDS, type FilterTables } from "./filter-tables.ts";
import { GATE_PLACES, type GateFacts } from "./gate.ts";

/** The field of a word's record that says where its gates are. */
const GATES_OF_WORD = 40;

/**
 * Writes gates into the memory of a filter, so that its WebAssembly asks them. To call a function for each word of each
 * text took a fifth of a whole scan.
 * @returns for a word, by its number, and the gates of its rules
 */
export function gateWriter({
  memory,
  gates,
}: FilterTables): (word: number, of: readonly GateFacts[]) => void {
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

  return (word, of) => {
    // More than there is room for: the word is told of wherever it stands.
    if (next + of.length * MOST > gates + GATES) return;
    const list = of.map(gateAt);
    view.setUint32(RECORDS + word * RECORD + GATES_OF_WORD, write(list.length, ...list), true);
  };
}

/** What one gate takes at the most, in bytes: its alphabet, itself, and its place in the list with the list's length. */
const MOST = 256 + 20 + 8;
