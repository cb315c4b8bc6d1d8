const LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/**
 * Whether the last six letters are the checksum of Bech32, of a text in small letters: a prefix, `1`, data.
 * https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki#bech32
 */
export function isBech32(text: string): boolean {
  const separator = text.lastIndexOf("1");
  const prefix = Array.from({ length: separator }, (_, at) => text.charCodeAt(at));
  let sum = 1;
  for (const code of prefix) sum = step(sum, code >> 5);
  sum = step(sum, 0);
  for (const code of prefix) sum = step(sum, code & 31);
  for (const letter of text.slice(separator + 1)) sum = step(sum, LETTERS.indexOf(letter));
  return sum === 1;
}

const GENERATOR = [0x3b_6a_57_b2, 0x26_50_8e_6d, 0x1e_a1_19_fa, 0x3d_42_33_dd, 0x2a_14_62_b3];

function step(sum: number, value: number): number {
  let next = ((sum & 0x1_ff_ff_ff) << 5) ^ value;
  for (const [bit, term] of GENERATOR.entries()) if ((sum >> (25 + bit)) & 1) next ^= term;
  return next;
}
