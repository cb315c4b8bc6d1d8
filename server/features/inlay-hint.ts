import type { InlayHint, InlayHintParams } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { explainName, standpointOf, type Context } from "../context.ts";
import { describeName } from "../describe-name.ts";
import { givenBy } from "../known-names.ts";
import { referencesIn } from "../references-in.ts";
import { agesOf, shortOrigin } from "../summary.ts";
import { nameOfUri } from "../uri.ts";
import { isUse } from "../workspace-index.ts";
import type { Standpoint } from "../workspace.ts";

/** Behind each reference, where its value comes from. Off unless somebody asks for it. */
export function inlayHint(context: Context, { textDocument, range }: InlayHintParams): InlayHint[] {
  const document = context.documents.get(textDocument.uri);
  const from = document && standpointOf(context, document.uri);
  if (!from || !context.settings.for(document.uri)["hints.enable"]) return [];
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const inRange = referencesIn(context, document).filter(
    (reference) => reference.start < end && reference.end > start && isUse(reference),
  );
  return inRange.flatMap(({ name, end: behind }) => {
    const label = labelOf(context, from, name);
    const position = document.positionAt(behindBrackets(document, behind));
    const data = { uri: document.uri, name } satisfies HintData;
    return label === undefined ? [] : [{ position, label, paddingLeft: true, data }];
  });
}

interface HintData {
  readonly uri: string;
  readonly name: string;
}

/** The chain of the name whose hint the pointer rests on. */
export function inlayHintResolve(context: Context, hint: InlayHint): InlayHint {
  const { uri, name } = (hint.data ?? {}) as Partial<HintData>;
  const from = uri === undefined ? undefined : standpointOf(context, uri);
  if (!from || name === undefined) return hint;
  return { ...hint, tooltip: { kind: "markdown", value: describeName(context, from, name) } };
}

function labelOf(context: Context, from: Standpoint, name: string): string | undefined {
  const chain = explainName(context, from, name);
  const origin = shortOrigin(chain) ?? fileOf(givenBy(context, from, name)[0]?.uri);
  return origin === undefined ? undefined : [origin, ...agesOf(chain, context.now())].join(" · ");
}

function fileOf(uri: string | undefined): string | undefined {
  return uri === undefined ? undefined : nameOfUri(uri).split("/").at(-1);
}

/** A hint stands behind `process.env["X"]`, not within its quotes. */
function behindBrackets(document: TextDocument, offset: number): number {
  const rest = document.getText().slice(offset, offset + 8);
  return offset + (/^(?:["'`][\])]?|\s?\}{1,2})/.exec(rest)?.[0].length ?? 0);
}
