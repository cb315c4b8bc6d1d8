/*
 * How a value's characters are spread. Characters are UTF-16 units. Counting is done in one table for all values, since
 * a map for each takes several times as long.
 */

const counts = new Uint16Array(2 ** 16);

/** Shannon's, in bits a character. */
export function entropy(value: string): number {
  count(value);
  let bits = 0;
  for (let at = 0; at < value.length; at++) {
    const share = counts[value.charCodeAt(at)]! / value.length;
    if (share > 0) bits -= share * Math.log2(share);
    counts[value.charCodeAt(at)] = 0;
  }
  return bits;
}

/** How many different characters there are. */
export function distinct(value: string): number {
  count(value);
  let found = 0;
  for (let at = 0; at < value.length; at++) {
    if (counts[value.charCodeAt(at)]! > 0) found++;
    counts[value.charCodeAt(at)] = 0;
  }
  return found;
}

function count(value: string): void {
  for (let at = 0; at < value.length; at++) counts[value.charCodeAt(at)]!++;
}
