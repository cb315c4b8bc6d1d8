import type { Range } from "../../core/secrets-file-json.ts";
import type { TextEdit } from "../../core/secrets-file-text.ts";
import { quickfix, type Fix } from "./fix.ts";
import {
  inDoubleQuotes,
  valueAsText,
  withoutComment,
  withoutDuplicate,
  withoutRange,
  withSeparator,
} from "./syntax-fixes.ts";

/** A diagnostic of VS Code's JSON support: its number and its range as offsets. */
export interface JsonDiagnostic {
  readonly code: number | undefined;
  readonly range: Range;
}

/**
 * Fixes for what VS Code's own JSON support (or its language service elsewhere) has told about a file.
 * Numbers and ranges are those of vscode-json-languageservice's ErrorCode.
 */
export function fixesForJsonDiagnostics(
  text: string,
  diagnostics: readonly JsonDiagnostic[],
): { readonly diagnostic: JsonDiagnostic; readonly fix: Fix }[] {
  return diagnostics.flatMap((diagnostic) => {
    const [title, edits] = editsFor(text, diagnostic);
    return edits.length === 0 ? [] : [{ diagnostic, fix: quickfix(title, { edits, preferred: true }) }];
  });
}

function editsFor(text: string, { code, range }: JsonDiagnostic): [string, TextEdit[]] {
  switch (code) {
    case 258: // UnexpectedEndOfString
      return ["Close the quote", inDoubleQuotes(text, range)];
    case 514: // CommaExpected
      return ["Add the comma", withSeparator(text, range, ",")];
    case 515: // ColonExpected
      return ["Add the colon", withSeparator(text, range, ":")];
    case 516: // ValueExpected
      return ["Put it into double quotes", text[range.start] === "'" ? inDoubleQuotes(text, range) : []];
    case 518: // CommaOrCloseBraceExpected, at the end of the text
      return ["Add the closing brace", [{ start: range.end, end: range.end, text: "}" }]];
    case 519: // TrailingComma
      return ["Remove the comma", withoutRange(range)];
    case 520: // DuplicateKey
      return ["Remove this one; the last one counts", withoutDuplicate(text, range)];
    case 521: // CommentNotPermitted
      return ["Remove the comment", withoutComment(text, range)];
    case 528: // PropertyKeysMustBeDoublequoted
      return ["Put it into double quotes", inDoubleQuotes(text, range)];
    default: // a wrong type, which the schema tells without a number
      return ["Write it as text", valueAsText(text, range)];
  }
}
