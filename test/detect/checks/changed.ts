/** The text with another letter of the same case, or another digit, at `at`. */
export function changed(text: string, at: number): string {
  const [one, other] = /\d/.test(text[at]!) ? "23" : /[A-Z]/.test(text[at]!) ? "BC" : "bc";
  return text.slice(0, at) + (text[at] === one ? other : one) + text.slice(at + 1);
}
