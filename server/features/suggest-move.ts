import type { TextDocument } from "vscode-languageserver-textdocument";
import { formatScope } from "../../core/scope.ts";
import { upperSnake } from "../../core/secret.ts";
import { ruleById } from "../../detect/rules.ts";
import type { LiteralTarget, MoveRefusal, MoveSuggestion } from "../../protocol/lsp.ts";
import { isRefusal } from "../../references/extract/extraction.ts";
import { spanOf } from "../actions/action.ts";
import { explainName, prepare, standpointOf, type Context } from "../context.ts";
import { extractionAt } from "../literal.ts";
import { rangeOf } from "../range.ts";
import type { Standpoint } from "../workspace.ts";

/** What to propose when a literal is moved into the vault: a free name, the folder's scope, and where its text is. */
export async function suggestMove(
  context: Context,
  { uri, version, range, rule }: LiteralTarget,
): Promise<MoveSuggestion | MoveRefusal | null> {
  await prepare(context, uri);
  // What this window has just written counts: the name of the literal before this one is taken.
  await context.vault.refresh();
  const document = context.documents.get(uri);
  const from = standpointOf(context, uri);
  if (!document || document.version !== version || !from) return null;
  const found = extractionAt(context, document, spanOf(document, { range }));
  if (!found || isRefusal(found)) return found ?? null;
  const proposed = nameFor(document, found.start, rule);
  const name = freeName(context, from, proposed, (one) => found.edits(one) !== undefined);
  if (name === undefined) return { refused: UNSURE };
  return {
    name,
    scope: formatScope(from.scope),
    pieces: found.pieces.map(({ start, end, dialect }) => ({
      range: rangeOf(document, { start, end }),
      dialect,
    })),
    names: found.names,
    what: ruleById(rule)?.what ?? "a text",
  };
}

const UNSURE =
  "What reads a secret in this language means something else here, so that it would have to be written by hand.";

/** Names that say nothing of whose secret it is; then the rule says it, where one has found it. */
const VAGUE =
  /^_?(?:API|AUTH|ACCESS|SECRET|PRIVATE|MY|THE|KEY|TOKEN|PASSWORD|PASSWD|PASS|PWD|CREDENTIALS?|VALUE|TEXT|URL|CONST|BEARER|_)+$/;

/** A name, and what stands between it and the literal that it is given: a type, signs, brackets, a quote. */
const GIVEN =
  /([A-Za-z_$][\w$-]*)["'`\]]*(?:\s+string)?\s*(?::[^=:{(,\n]{1,40})?(?:=>|:?=|:|\?\?|\|\|)\s*[{([]?["']?$/;

/** The name of the variable, property or attribute that the literal is given to, if it says enough. */
function nameFor(document: TextDocument, start: number, rule: string): string {
  const before = document.getText().slice(Math.max(0, start - 200), start);
  const given = GIVEN.exec(before)?.[1];
  const name = given === undefined ? "" : upperSnake(given);
  if (name !== "" && !VAGUE.test(name)) return name;
  if (rule !== "") return upperSnake(rule);
  return /[A-Z]/.test(name) ? name : "NEW_SECRET";
}

/** How many names are tried before the place is taken to be one where none can be read. */
const MOST_TRIED = 3;

/** A name that has a definition already would be overwritten, and one that means something else here is not read: count on. */
function freeName(
  context: Context,
  from: Standpoint,
  name: string,
  isReadable: (name: string) => boolean,
): string | undefined {
  const isTaken = (candidate: string) => explainName(context, from, candidate).links.length > 0;
  let tried = 0;
  for (let count = 1; tried < MOST_TRIED; count++) {
    const candidate = count === 1 ? name : `${name}_${count}`;
    if (isTaken(candidate)) continue;
    if (isReadable(candidate)) return candidate;
    tried++;
  }
  return undefined;
}
