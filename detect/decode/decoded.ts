import type { Pass } from "../passes.ts";
import { encodedIn } from "./encoded.ts";
import { escapedIn } from "./escapes.ts";
import { joinedIn, joinsUnsigned } from "./joined.ts";
import { SIGNS } from "../signs.ts";
import { searchSnippets, type Snippet } from "./snippet.ts";

/** What stands there encoded or in pieces, and what that says once more decoded. */
export const decoded: Pass = (input) => {
  // Lock files, maps and drawings are made by programs, full of digests and images.
  if (input.kind.syntax === "inert") return [];
  const { signs, path } = input;
  if (signs === 0 && !joinsUnsigned(path)) return [];
  const snippets = [
    ...(signs & SIGNS.encoded ? encodedIn(input.text) : []),
    ...escapedIn(input, signs),
    ...joinedIn(input, path, signs),
  ];
  return searchSnippets(input, [...snippets, ...snippets.flatMap(within)]);
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
