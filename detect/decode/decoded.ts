import type { Pass } from "../passes.ts";
import { encodedIn } from "./encoded.ts";
import { escapedIn } from "./escapes.ts";
import { joinedIn } from "./joined.ts";
import { searchSnippets, type Snippet } from "./snippet.ts";

/** What stands there encoded or in pieces, and what that says once more decoded. */
export const decoded: Pass = (input) => {
  const { text, path, kind } = input;
  const whole = [...encodedIn(text), ...escapedIn(text)];
  const inPieces = kind.syntax === "inert" ? [] : joinedIn(text, path);
  return searchSnippets(input, [...whole, ...inPieces, ...[...whole, ...inPieces].flatMap(within)]);
};

/** The second level, the last: base64 within base64, or in the pieces of a literal. */
function within(outer: Snippet): Snippet[] {
  return encodedIn(outer.text).map((inner) => ({
    text: inner.text,
    how: `${outer.how}, then ${inner.how}`,
    rangeOf: (start, end) => {
      const range = inner.rangeOf(start, end);
      return range && outer.rangeOf(range.start, range.end);
    },
  }));
}
