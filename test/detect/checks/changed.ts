/** The text with another letter or digit at `at`. */
export function changed(text: string, at: number): string {
  const next = text[at] === "b" ? "c" : "b";
  return text.slice(0, at) + next + text.slice(at + 1);
}
