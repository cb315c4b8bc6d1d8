import type { TextDocument } from "vscode-languageserver-textdocument";
import { scopeText } from "../../core/scope.ts";
import { secretsFileKind } from "../../core/secrets-file-name.ts";
import type { Confidence, Finding } from "../../detect/finding.ts";
import { ruleById } from "../../detect/rules.ts";
import { VAULT_VALUE, type Leak } from "../../protocol/lsp.ts";
import { stateOf, type Context } from "../context.ts";
import { rangeOf } from "../range.ts";
import { nameOfUri } from "../uri.ts";
import { vaultValuesIn, type VaultValue } from "../vault-values.ts";
import { homeOf } from "./home.ts";
import { audienceOf, type Audience } from "./audience.ts";

/** What is found in one text. */
export interface FoundLeaks {
  readonly audience: Audience;
  readonly leaks: readonly Leak[];
  /** The values of the vault in it, of which diagnostics tell in words of their own. */
  readonly values: readonly Leak[];
}

/**
 * The hardcoded secrets in a document, open or not, without those that its repository's baseline knows. Values of
 * secrets files are judged by their own checks; an `.env` file that nobody else gets is where values belong.
 * @param audience where the caller knows it already
 */
export function leaksIn(context: Context, document: TextDocument, audience?: Audience): Promise<FoundLeaks> {
  if (context.documents.get(document.uri) !== document) return find(context, document, audience);
  // Of an open one several ask: diagnostics, the tree, the guard on paste.
  const state = stateOf(context, document);
  const known = LATEST.get(document);
  if (known?.state === state) return known.found;
  const found = find(context, document, audience);
  LATEST.set(document, { state, found });
  found.catch(() => LATEST.delete(document));
  return found;
}

const LATEST = new WeakMap<TextDocument, { readonly state: string; readonly found: Promise<FoundLeaks> }>();

async function find(
  context: Context,
  document: TextDocument,
  known: Audience | undefined,
): Promise<FoundLeaks> {
  const text = document.getText();
  const findings = findingsIn(context, document, text);
  const told = findings.map((finding) => ({ ...finding, range: rangeOf(document, finding) }));
  const values = vaultValuesIn(context, document).map((value) => valueLeak(rangeOf(document, value), value));
  if (told.length === 0 && values.length === 0) return { audience: known ?? "others", leaks: [], values };
  const audience = known ?? (await audienceOf(context, document.uri));
  if (audience === "none") return { audience, leaks: [], values: [] };
  const home = await homeOf(context, document.uri);
  const fresh = home === null ? told : await context.baselines.unknownTo(home, text, told);
  return { audience, leaks: fresh.map(leakOf), values };
}

/** That it is the value is certain. How grave that is depends on what is in the vault: some values are no secrets. */
function valueLeak(range: Leak["range"], { places: [{ scope, key }, ...more] }: VaultValue): Leak {
  const others = more.length > 0 ? ` and ${more.length} more` : "";
  const what = `the value of ${key} in ${scopeText(scope)}${others}`;
  return { range, rule: VAULT_VALUE, what, severity: "medium", confidence: "high" };
}

const SURENESS: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

/** Where findings stand of which we are less sure than the setting asks for, and that no baseline knows. */
export async function unsureIn(
  context: Context,
  document: TextDocument,
): Promise<readonly Pick<Leak, "range">[]> {
  const text = document.getText();
  const unsure = findingsIn(context, document, text, (sureness, least) => sureness < least);
  if (unsure.length === 0) return [];
  const placed = unsure.map((finding) => ({ ...finding, range: rangeOf(document, finding) }));
  const home = await homeOf(context, document.uri);
  return home === null ? placed : context.baselines.unknownTo(home, text, placed);
}

function findingsIn(
  context: Context,
  document: TextDocument,
  text: string,
  counts = (sureness: number, least: number) => sureness >= least,
): Finding[] {
  const settings = context.settings.for(document.uri);
  if (text.length > settings["scan.maxFileKB"] * 1024) return [];
  const path = nameInFolder(context, document);
  if (secretsFileKind(path)) return [];
  const least = SURENESS[settings["scan.minConfidence"]];
  return context.scans
    .findings(document, path)
    .filter(({ confidence }) => counts(SURENESS[confidence], least));
}

/** From the opened folder on: a project is no example because it lies in a folder of examples. */
function nameInFolder({ workspace }: Context, { uri }: TextDocument): string {
  const folder = workspace.folderOf(uri);
  return folder ? workspace.pathIn(folder, uri) : nameOfUri(uri);
}

function leakOf({ range, rule, what, severity, confidence }: Finding & Pick<Leak, "range">): Leak {
  const page = ruleById(rule)?.revoke;
  return { range, rule, what, severity, confidence, ...(page !== undefined && { revocationPage: page }) };
}
