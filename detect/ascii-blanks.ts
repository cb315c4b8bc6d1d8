/**
 * The source of a regular expression in which `\s` is a blank of ASCII. Text is matched as bytes, one a character:
 * there U+00A0, which `\s` matches as well, is a part of other letters.
 */
export function asciiBlanks(source: string): string {
  let inClass = false;
  return source.replaceAll(/\\[\s\S]|[[\]]/g, (part) => {
    if (part === "[") inClass = true;
    if (part === "]") inClass = false;
    const listed = part === "\\s" ? BLANKS : part === "\\S" ? OTHERS : undefined;
    if (listed === undefined) return part;
    return inClass ? listed : `[${listed}]`;
  });
}

const BLANKS = String.raw`\t-\r `;
const OTHERS = String.raw`\0-\x08\x0e-\x1f!-\uffff`;
