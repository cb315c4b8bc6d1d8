export const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A whole number in the base of the alphabet's length, the most significant digit first; nothing of 0. */
export function digitsOf(value: number, alphabet: string): string {
  let digits = "";
  for (let rest = value; rest > 0; rest = Math.floor(rest / alphabet.length)) {
    digits = alphabet[rest % alphabet.length]! + digits;
  }
  return digits;
}
