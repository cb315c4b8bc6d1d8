import type { CodeAction, Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  CLIENT_COMMANDS,
  type LeakData,
  type LiteralTarget,
  type RevocationTarget,
} from "../../protocol/lsp.ts";
import { ruleById } from "../../detect/rules.ts";
import type { Context } from "../context.ts";
import { isRefusal } from "../../references/extract/extraction.ts";
import { extractionAt } from "../literal.ts";
import { pathOfUri } from "../uri.ts";
import { commandAction, dataOf, editAction, spanOf } from "./action.ts";
import { ignoringComment } from "./ignoring-comment.ts";

/** Reasons for which a finding may stay, ready to be edited. Without a reason a mark does not count. */
const REASONS = ["made up, not a real secret", "public by design"];

/** Move a hardcoded secret to the vault; say, in the code or in the baseline, that it may stay; revoke it. */
export function leakActions(
  context: Context,
  document: TextDocument,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    const data = dataOf<LeakData>(diagnostic, "leak");
    if (!data) return [];
    return [
      ...move(context, document, diagnostic, data),
      ...ignore(context, document, diagnostic, data),
      ...addToBaseline(context, document, diagnostic, data),
      ...revoke(context, diagnostic, data),
    ];
  });
}

function move(
  context: Context,
  document: TextDocument,
  diagnostic: Diagnostic,
  { rule }: LeakData,
): CodeAction[] {
  const { clientCommands, trusted } = context.options;
  const found = clientCommands && trusted && extractionAt(context, document, spanOf(document, diagnostic));
  if (!found || isRefusal(found)) return [];
  const command = {
    command: CLIENT_COMMANDS.moveLiteralToVault,
    arguments: [targetOf(document, diagnostic, rule)],
  };
  return [{ ...commandAction("Move to the vault…", diagnostic, command), isPreferred: true }];
}

function ignore(
  { options }: Context,
  document: TextDocument,
  diagnostic: Diagnostic,
  { rule }: LeakData,
): CodeAction[] {
  const given = REASONS.flatMap((reason) => {
    const edit = ignoringComment(document, diagnostic.range, reason);
    return edit ? [editAction(`Ignore: ${reason}`, diagnostic, document, [edit])] : [];
  });
  if (given.length === 0 || !options.clientCommands || !options.trusted) return given;
  const command = { command: CLIENT_COMMANDS.ignoreLeak, arguments: [targetOf(document, diagnostic, rule)] };
  return [...given, commandAction("Ignore, for another reason…", diagnostic, command)];
}

/** Accepted as it is, without a word in the code; the baseline is a file that the repository's people share. */
function addToBaseline(
  { options }: Context,
  document: TextDocument,
  diagnostic: Diagnostic,
  { rule }: LeakData,
): CodeAction[] {
  if (!options.clientCommands || !options.trusted || pathOfUri(document.uri) === undefined) return [];
  const command = {
    command: CLIENT_COMMANDS.addToBaseline,
    arguments: [targetOf(document, diagnostic, rule)],
  };
  return [commandAction("Add to the baseline", diagnostic, command)];
}

/** The page on which to revoke it, else the vendor's page about the credential. */
function revoke({ options }: Context, diagnostic: Diagnostic, { rule }: LeakData): CodeAction[] {
  const facts = ruleById(rule);
  if (!facts || facts.kind === "generic" || !options.clientCommands) return [];
  const target: RevocationTarget = { page: facts.revoke ?? facts.source };
  const command = { command: CLIENT_COMMANDS.openRevocationPage, arguments: [target] };
  const title = facts.revoke ? "Open the page to revoke it" : "Open the page about it";
  return [commandAction(title, diagnostic, command)];
}

function targetOf({ uri, version }: TextDocument, { range }: Diagnostic, rule: string): LiteralTarget {
  return { uri, version, range, rule };
}
