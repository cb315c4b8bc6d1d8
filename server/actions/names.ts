import type { CodeAction, Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { formatScope } from "../../core/scope.ts";
import { decidingLink } from "../../core/resolve.ts";
import type { CheckCode } from "../checks/codes.ts";
import { CLIENT_COMMANDS, type SecretTarget } from "../../protocol/lsp.ts";
import { explainName, standpointOf, type Context } from "../context.ts";
import type { NameData } from "../diagnostics/tell.ts";
import type { Standpoint } from "../workspace.ts";
import { commandAction, dataOf, editAction, spanOf } from "./action.ts";
import { addAction, nameAction, unknownNameActions } from "./unknown-name.ts";

/** What is told of, and where. */
interface Told {
  readonly context: Context;
  readonly from: Standpoint;
  readonly document: TextDocument;
  readonly diagnostic: Diagnostic;
  readonly data: NameData;
}

type Fixer = (told: Told) => readonly CodeAction[] | Promise<readonly CodeAction[]>;

/** The fixes of what is told about names in code. */
export async function nameActions(
  context: Context,
  document: TextDocument,
  diagnostics: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const from = standpointOf(context, document.uri);
  if (!from) return [];
  const actions = diagnostics.map(async (diagnostic) => {
    const data = dataOf<NameData>(diagnostic, "name");
    const fixer = FIXERS[diagnostic.code as CheckCode];
    return data && fixer ? fixer({ context, from, document, diagnostic, data }) : [];
  });
  return (await Promise.all(actions)).flat();
}

const FIXERS: { readonly [code in CheckCode]?: Fixer } = {
  "unknown-name": ({ context, from, document, diagnostic, data }) =>
    unknownNameActions(context, from, document, diagnostic, data.name),
  "missing-in-environment": addWhereMissing,
  revoked: (told) => editSecret(told, "Give {} a new value…"),
  expired: (told) => editSecret(told, "Give {} a new value or expiry…"),
  "rotation-due": (told) => editSecret(told, "Rotate {}…"),
  "rotation-soon": (told) => editSecret(told, "Rotate {}…"),
  deprecated: changeName,
  renamed: changeName,
  "value-printed": changeTo,
  "set-scope": changeTo,
};

const SHOWN = 3;

function addWhereMissing({ context, from, diagnostic, data }: Told): CodeAction[] {
  // Without a project the vault has no place for one environment; a file of its own has.
  if (from.scope.project === undefined) return [];
  return (data.missing ?? [])
    .slice(0, SHOWN)
    .flatMap((environment) => addAction(context, { ...from.scope, environment }, diagnostic, data.name));
}

/** The definition in the vault that decides, to be edited by a client that can. */
function editSecret({ context, from, diagnostic, data: { name } }: Told, title: string): CodeAction[] {
  const { clientCommands, trusted } = context.options;
  const definition = decidingLink(explainName(context, from, name))?.definition;
  if (!clientCommands || !trusted || !definition || !("version" in definition)) return [];
  const target: SecretTarget = { scope: formatScope(definition.scope), key: name };
  const command = { command: CLIENT_COMMANDS.edit, arguments: [target] };
  return [
    commandAction(
      title.replace("{}", () => name),
      diagnostic,
      command,
    ),
  ];
}

function changeName({ context, document, diagnostic, data: { instead = [] } }: Told): CodeAction[] {
  return instead.flatMap((name) =>
    nameAction(context, document, diagnostic, name).map((action) => ({
      ...action,
      isPreferred: instead.length === 1,
    })),
  );
}

function changeTo({ document, diagnostic, data: { instead = [] } }: Told): CodeAction[] {
  const span = spanOf(document, diagnostic);
  return instead.map((text, index) => ({
    ...editAction(`Change to ${text}`, diagnostic, document, [{ ...span, text }]),
    isPreferred: index === 0 && instead.length === 1,
  }));
}
