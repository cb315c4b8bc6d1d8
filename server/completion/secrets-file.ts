import {
  CompletionItemKind,
  InsertTextFormat,
  type CompletionItem,
  type CompletionList,
  type Position,
} from "vscode-languageserver/node";
import {
  getLanguageService,
  type CompletionsCollector,
  type JSONPath,
  type JSONSchema,
  type LanguageService,
} from "vscode-json-languageservice";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { isRuntimeName } from "../../references/runtime-names.ts";
import schema from "../../schemas/secrets.schema.json" with { type: "json" };
import { environmentsOf } from "../environments.ts";
import { rangeOf } from "../range.ts";
import type { Context } from "../context.ts";
import type { CompletionData } from "../features/completion.ts";
import { cursorIn, secretsSourceOf, type SecretsCursor } from "../secrets-cursor.ts";
import type { Standpoint } from "../workspace.ts";
import { candidates } from "./candidates.ts";
import { completeUri } from "./secret-uri.ts";

/**
 * In a secrets file: names that code uses or the vault has, the steps of URIs, the scopes and environments that
 * exist; and what the schema says, for editors that do not read the schema themselves.
 */
export async function completeSecretsFile(
  context: Context,
  from: Standpoint,
  document: TextDocument,
  position: Position,
): Promise<CompletionList | null> {
  const offset = document.offsetAt(position);
  const file = secretsSourceOf(context, document)?.file;
  const cursor = file && cursorIn(file, offset);
  if (cursor?.kind === "from" && offset > cursor.span.start) {
    return completeUri(
      context,
      document,
      cursor.span,
      document.getText().slice(cursor.span.start + 1, offset),
    );
  }
  if (cursor?.kind === "item") return completeItem(context, from, document, cursor);
  const service = serviceFor(context, from, new Set(file?.entries.map(({ key }) => key)));
  return service.doComplete(document, position, service.parseJSONDocument(document));
}

/** The environments that exist, in a list that is meant for them. */
function completeItem(
  context: Context,
  { folder }: Standpoint,
  document: TextDocument,
  { name, span }: Extract<SecretsCursor, { kind: "item" }>,
): CompletionList | null {
  if (name !== "$envs") return null;
  const range = rangeOf(document, span);
  const items = [...environmentsOf(context, folder)].map((environment) => {
    const newText = JSON.stringify(environment);
    return {
      label: environment,
      kind: CompletionItemKind.Value,
      filterText: newText,
      textEdit: { range, newText },
    };
  });
  return { isIncomplete: false, items };
}

/** Without any schema the service would propose the values of other properties: there is always one. */
const ANYTHING: JSONSchema = { type: "object" };

function serviceFor(context: Context, from: Standpoint, present: ReadonlySet<string>): LanguageService {
  const nothing = async () => undefined;
  const service = getLanguageService({
    contributions: [
      {
        getInfoContribution: async () => [],
        collectDefaultCompletions: nothing,
        collectPropertyCompletions: async (uri, location, word, addValue, isLast, collector) => {
          if (location.length > 0) return;
          const names = candidates(context, from, word.replace(/^"/, "")).items;
          for (const { name, origin, rank } of names) {
            // What code alone names is rank 2: of the runtime's own names, such as NODE_ENV, nobody declares those.
            const last = isRuntimeName(name) ? 1 : 2;
            if (rank <= last && !present.has(name))
              collector.add(declaration({ uri, name }, origin, addValue, isLast));
          }
        },
        collectValueCompletions: async (_uri, location, key, collector) => {
          for (const text of valuesAt(context, from, [...location, key])) addValue(collector, text);
        },
      },
    ],
  });
  const known = context.options.validateShape ? (schema as JSONSchema) : ANYTHING;
  service.configure({ schemas: [{ uri: "keyward://schema", fileMatch: ["*"], schema: known }] });
  return service;
}

function declaration(data: CompletionData, detail: string, addValue: boolean, isLast: boolean) {
  const name = JSON.stringify(data.name);
  const value = String.raw`: { "\$description": "$1", "\$required": true }`;
  return {
    label: data.name,
    kind: CompletionItemKind.Property,
    detail,
    filterText: name,
    insertText: addValue ? `${name}${value}${isLast ? "" : ","}` : name,
    insertTextFormat: addValue ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    data,
  } satisfies CompletionItem;
}

function addValue(collector: CompletionsCollector, text: string): void {
  const json = JSON.stringify(text);
  collector.add({ label: text, kind: CompletionItemKind.Value, filterText: json, insertText: json });
}

/** What exists of what is asked for at `["$scope", "project"]`. */
function valuesAt(context: Context, from: Standpoint, path: JSONPath): Iterable<string> {
  const scopes = context.vault.definitions.map(({ scope }) => scope);
  const [first, second] = path;
  if (first === "$scope" && (second === "project" || second === "service")) {
    return new Set(scopes.flatMap((scope) => scope[second] ?? []));
  }
  return first === "$scope" && second === "environment" ? environmentsOf(context, from.folder) : [];
}
