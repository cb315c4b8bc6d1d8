import type { CodeLens, CodeLensParams } from "vscode-languageserver/node";
import { formatScope } from "../../core/scope.ts";
import type { SecretMetadata } from "../../core/secret.ts";
import type { Entry } from "../../core/secrets-file-model.ts";
import { CLIENT_COMMANDS, type SecretTarget, type UsesTarget } from "../../protocol/lsp.ts";
import { explainName, standpointOf, type Context } from "../context.ts";
import { rangeOf } from "../range.ts";
import { secretsSourceOf } from "../secrets-cursor.ts";
import { agesOf, placesOf } from "../summary.ts";
import { usesOf } from "../uses.ts";
import { isIn, type Standpoint } from "../workspace.ts";

/**
 * Above each entry of a secrets file: who uses it, where the vault has it, and what soon happens to it. Code gets none:
 * a line more above each line that reads a name would be too many.
 */
export function codeLens(context: Context, { textDocument }: CodeLensParams): CodeLens[] {
  const document = context.documents.get(textDocument.uri);
  const source = document && secretsSourceOf(context, document);
  if (!source || !context.settings.for(document.uri)["lenses.enable"]) return [];
  const retiring = oldNames(context);
  return source.file.entries.flatMap(({ key, ranges }) => {
    const range = rangeOf(document, ranges.key);
    const data = { uri: document.uri, key } satisfies LensData;
    return [
      { range, data },
      ...(retiring.get(key) ?? []).map((old) => ({ range, data: { ...data, retire: targetOf(old) } })),
    ];
  });
}

interface LensData {
  readonly uri: string;
  readonly key: string;
  /** The old name, which the lens is about. */
  readonly retire?: SecretTarget;
}

/** Only the lenses that are on the screen are asked for their words. */
export function codeLensResolve(context: Context, lens: CodeLens): CodeLens {
  const { uri, key, retire } = (lens.data ?? {}) as Partial<LensData>;
  const from = uri === undefined ? undefined : standpointOf(context, uri);
  const document = uri === undefined ? undefined : context.documents.get(uri);
  const source = document && secretsSourceOf(context, document);
  const entry = source?.file.entries.find((each) => each.key === key);
  if (!from || !entry || uri === undefined) return { ...lens, command: { title: "", command: "" } };
  if (retire) return { ...lens, command: retirement(context, from, retire) };
  const uses = usesOf(context, from.folder, entry.key).length;
  const target: UsesTarget = { uri, position: lens.range.start, name: entry.key };
  return {
    ...lens,
    command: {
      title: titleOf(context, from, entry, uses),
      ...(context.options.clientCommands && uses > 0
        ? { command: CLIENT_COMMANDS.showUses, arguments: [target] }
        : { command: "" }),
    },
  };
}

function titleOf(context: Context, from: Standpoint, entry: Entry, uses: number): string {
  // As long as not everything was read, a count would be too small.
  const used = uses === 0 && !context.index.isWhole ? [] : [uses === 1 ? "1 use" : `${uses} uses`];
  const chain = explainName(context, from, entry.key);
  return [...used, ...placesOf(context, from, entry), ...agesOf(chain, context.now())].join(" · ");
}

/** New names → the definitions that are kept under the old ones. */
function oldNames({ vault }: Context): ReadonlyMap<string | undefined, readonly SecretMetadata[]> {
  const old = vault.definitions.filter(
    ({ metadata, deleted }) => metadata["renamed_to"] !== undefined && !deleted,
  );
  return Map.groupBy(old, ({ metadata }) => metadata["renamed_to"]);
}

function retirement({ options, index }: Context, { folder }: Standpoint, target: SecretTarget) {
  const uses = index.places(target.key).filter(({ uri }) => isIn(folder, uri)).length;
  const where = `${target.key} (${target.scope})`;
  if (uses > 0)
    return { title: `${where} is still named in ${uses === 1 ? "1 place" : `${uses} places`}`, command: "" };
  const { clientCommands, trusted } = options;
  return clientCommands && trusted && index.isWhole
    ? {
        title: `Retire ${where}`,
        command: CLIENT_COMMANDS.retire,
        arguments: [target],
      }
    : { title: `${where} can be retired`, command: "" };
}

function targetOf({ key, scope }: SecretMetadata): SecretTarget {
  return { key, scope: formatScope(scope) };
}
