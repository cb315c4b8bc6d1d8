import type { TextDocument } from "vscode-languageserver-textdocument";
import { formatScope } from "../../core/scope.ts";
import { upperSnake } from "../../core/secret.ts";
import { ruleById } from "../../detect/rules.ts";
import type { LiteralTarget, MoveSuggestion } from "../../protocol/lsp.ts";
import { spanOf } from "../actions/action.ts";
import { explainName, prepare, standpointOf, type Context } from "../context.ts";
import { literalIn } from "../literal.ts";
import { rangeOf } from "../range.ts";
import type { Standpoint } from "../workspace.ts";

/** What to propose when a literal is moved into the vault: a free name, the folder's scope, and its exact range. */
export async function suggestMove(
  context: Context,
  { uri, version, range, rule }: LiteralTarget,
): Promise<MoveSuggestion | null> {
  await prepare(context, uri);
  const document = context.documents.get(uri);
  const from = standpointOf(context, uri);
  if (!document || document.version !== version || !from) return null;
  const literal = literalIn(context, document, spanOf(document, { range }));
  if (!literal) return null;
  const proposed = nameFor(document, literal.outer.start, rule);
  return {
    name: freeName(context, from, proposed),
    scope: formatScope(from.scope),
    range: rangeOf(document, literal.inner),
    escapes: literal.escapes,
    what: ruleById(rule)?.what ?? "a hardcoded secret",
  };
}

/** Names that say nothing of whose secret it is; then the rule says it. */
const VAGUE =
  /^_?(?:API|AUTH|ACCESS|SECRET|PRIVATE|MY|THE|KEY|TOKEN|PASSWORD|PASSWD|PASS|PWD|CREDENTIALS?|VALUE|TEXT|URL|CONST|BEARER|_)+$/;

/** The name of the variable, property or attribute that the literal is given to, if it says enough. */
function nameFor(document: TextDocument, start: number, rule: string): string {
  const from = Math.max(0, start - 200);
  const before = document.getText().slice(from, start);
  const given = /([A-Za-z_$][\w$-]*)["'`\]]*\s*(?::[^=:]{1,40})?(?:[:=]|\?\?|\|\|)\s*[{(]?$/.exec(
    before,
  )?.[1];
  const name = given === undefined ? "" : upperSnake(given);
  return name === "" || VAGUE.test(name) ? upperSnake(rule) : name;
}

/** A name that has a definition already would be overwritten: count on. */
function freeName(context: Context, from: Standpoint, name: string): string {
  const isTaken = (candidate: string) => explainName(context, from, candidate).links.length > 0;
  if (!isTaken(name)) return name;
  let count = 2;
  while (isTaken(`${name}_${count}`)) count++;
  return `${name}_${count}`;
}
