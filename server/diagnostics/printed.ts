import type { Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { explainName, standpointOf, type Context } from "../context.ts";
import { rangeOf } from "../range.ts";
import type { Printed } from "../../references/printed.ts";
import type { Standpoint } from "../workspace.ts";
import { toDiagnostic } from "./tell.ts";

/** Where code prints or logs what the vault or a secrets file knows as a secret. Other names may be anything. */
export function printedDiagnostics(context: Context, document: TextDocument): Diagnostic[] {
  const from = standpointOf(context, document.uri);
  const printed = from && context.code.of(document)?.printed((name) => isSecret(context, from, name));
  return (printed ?? []).map((each) => diagnosticOf(context, document, each));
}

function isSecret(context: Context, from: Standpoint, name: string): boolean {
  const { folder, directory } = from;
  return (
    explainName(context, from, name).links.length > 0 || folder.sources.entriesOf(name, directory).length > 0
  );
}

function diagnosticOf(context: Context, document: TextDocument, printed: Printed): Diagnostic {
  const { name, by } = printed;
  const instead = insteadOf(document, printed);
  return toDiagnostic(context, rangeOf(document, printed), name, {
    code: "value-printed",
    message: `${by} shows the value of ${name}, and logs keep it.`,
    data: instead === undefined ? {} : { instead: [instead] },
  });
}

/**
 * Its name, as a text; none within a text in double quotes, where not every language takes another one, but a shell does
 * without.
 */
function insteadOf(document: TextDocument, { name, start, end, isProperty }: Printed): string | undefined {
  const text = document.getText();
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const isQuoted = (before.match(/(?<!\\)"/g)?.length ?? 0) % 2 === 1;
  const isShell = document.languageId === "shellscript";
  if (isShell ? text.charAt(start) !== "$" : isQuoted) return undefined;
  if (isShell && isQuoted) return `[${name}]`;
  return `${isProperty ? `${text.slice(start, end)}: ` : ""}"[${name}]"`;
}
