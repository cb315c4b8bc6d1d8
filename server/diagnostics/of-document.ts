import type { Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { LeakData } from "../../protocol/lsp.ts";
import { stateOf, type Context } from "../context.ts";
import { leakDiagnostics } from "./leaks.ts";
import { holds } from "../range.ts";
import { nameDiagnostics } from "./names.ts";
import { printedDiagnostics } from "./printed.ts";
import { secretsFileDiagnostics } from "./secrets-file.ts";
import { vaultValueDiagnostics } from "./vault-values.ts";

export interface Diagnosed {
  /** What `stateOf` named it. */
  readonly id: string;
  readonly items: readonly Diagnostic[];
}

/**
 * Everything that we have to say about an open document, in the order of the text. Null where another version has
 * superseded this one meanwhile, or what it depends on would not stand still.
 */
export async function diagnose(context: Context, document: TextDocument): Promise<Diagnosed | null> {
  const { version } = document;
  const started = performance.now();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const id = stateOf(context, document);
    const known = LATEST.get(document);
    if (known?.id === id) return known;
    const slow = [
      ...(await leakDiagnostics(context, document)),
      ...(await secretsFileDiagnostics(context, document)),
    ];
    if (document.version !== version) return null;
    if (id !== stateOf(context, document)) continue;
    const values = vaultValueDiagnostics(context, document);
    const items = [
      ...slow.filter((one) => !isToldBy(values, one)),
      ...values,
      ...nameDiagnostics(context, document),
      ...printedDiagnostics(context, document),
    ].toSorted(byPlace);
    LATEST.set(document, { id, items });
    context.budgets.noteChecks(document.uri, performance.now() - started);
    return { id, items };
  }
  return null;
}

const ATTEMPTS = 3;
const LATEST = new WeakMap<TextDocument, Diagnosed>();

/** A text that is known to be a value of the vault does not merely look like a secret. */
function isToldBy(values: readonly Diagnostic[], { range, data }: Diagnostic): boolean {
  const isLeak = (data as Partial<LeakData> | undefined)?.kind === "leak";
  return isLeak && values.some((value) => holds(value.range, range));
}

function byPlace({ range: a }: Diagnostic, { range: b }: Diagnostic): number {
  return a.start.line - b.start.line || a.start.character - b.start.character;
}
