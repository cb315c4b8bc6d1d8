/** The offsets at which `word` stands by itself. The empty word, which a name that the parser misses has, stands nowhere. */
export function* wordsIn(text: string, word: string): Generator<number> {
  if (word === "") return;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    if (!isWordAt(text, at - 1) && !isWordAt(text, at + word.length)) yield at;
  }
}

/** Letters, digits, `_`, `$` and everything beyond ASCII. */
export function isWordAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 36 ||
    code > 127
  );
}
