import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { originText } from "../../core/resolve.ts";
import { scopeText } from "../../core/scope.ts";
import { relativeTime, rotationState } from "../../core/secret.ts";
import type { Settings } from "../../protocol/settings.ts";
import type { Reference } from "../../references/reference.ts";
import { explainName, standpointOf, type Context, type NameChain } from "../context.ts";
import { isKnownOtherwise } from "../known-names.ts";
import { rangeOf, type Span } from "../range.ts";
import { referencesIn } from "../references-in.ts";
import { isDefining } from "../workspace-index.ts";
import type { Standpoint } from "../workspace.ts";

type Tell = Pick<Diagnostic, "severity" | "code" | "message"> & { readonly tags?: DiagnosticTag[] };

/** What a code action needs to know of such a diagnostic. */
export interface NameData {
  readonly kind: "name";
  readonly name: string;
}

/** What is wrong with the names that code refers to: unknown, revoked, expired, due for rotation, deprecated. */
export function nameDiagnostics(context: Context, document: TextDocument): Diagnostic[] {
  const from = standpointOf(context, document.uri);
  if (!from) return [];
  const settings = context.settings.for(document.uri);
  return referencesIn(context, document).flatMap((reference) => {
    if (isDefining(reference)) return [];
    const about = tellsOf(context, from, settings, reference).map((tell) =>
      diagnosticOf(document, reference, reference, tell),
    );
    const scope = reference.setScope;
    return scope && !SET_SCOPES.has(scope.value)
      ? [...about, diagnosticOf(document, reference, scope, WRONG_SET_SCOPE)]
      : about;
  });
}

/** `context.secrets.set(name, value, context)` writes to a project or to the platform, and nowhere else. */
const SET_SCOPES: ReadonlySet<string> = new Set(["project", "platform"]);

const WRONG_SET_SCOPE: Tell = {
  severity: DiagnosticSeverity.Error,
  code: "set-scope",
  message: 'secrets.set writes to "project" or "platform"; any other context is an error.',
};

function tellsOf(context: Context, from: Standpoint, settings: Settings, reference: Reference): Tell[] {
  const chain = explainName(context, from, reference.name);
  if (chain.links.length === 0) return unknown(context, from, settings, reference);
  if (chain.stopper) return [stopped(chain, context.now())];
  return [...rotation(chain, context.now()), ...deprecated(from, reference.name)];
}

const SEVERITIES = {
  off: undefined,
  hint: DiagnosticSeverity.Hint,
  information: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
  error: DiagnosticSeverity.Error,
} as const;

function unknown(context: Context, from: Standpoint, settings: Settings, reference: Reference): Tell[] {
  const { name, access, hasDefault } = reference;
  const severity = SEVERITIES[settings["names.unknown"]];
  if (severity === undefined || !from.isBound || access === "write") return [];
  // What is not read yet, or cannot be read, may know it.
  const isSure = (context.index.isWhole || !from.folder.isOpened) && context.vault.state !== "unreadable";
  if (!isSure || isKnownOtherwise(context, from, settings, reference)) return [];
  return [
    {
      severity: hasDefault ? DiagnosticSeverity.Hint : severity,
      code: "unknown-name",
      message: `${name} is not defined in ${scopeText(from.scope)}, in any wider scope, in a secrets file or in .env.`,
    },
  ];
}

function stopped({ key, stopper }: NameChain, now: number): Tell {
  const { definition, state } = stopper!;
  const [code, what] =
    state === "revoked"
      ? (["revoked", "is revoked"] as const)
      : (["expired", `expired ${relativeTime((definition.expires_at ?? 0) * 1000, now)}`] as const);
  return {
    severity: DiagnosticSeverity.Warning,
    code,
    message: `${key} ${what} (${originText(definition)}); a wider definition is not used in its place.`,
    tags: [DiagnosticTag.Deprecated],
  };
}

function rotation({ key, winner }: NameChain, now: number): Tell[] {
  if (!winner || !("rotated_at" in winner)) return [];
  const state = rotationState(winner, now);
  if (state !== "due" && state !== "soon") return [];
  const { period = "" } = winner.rotationPolicy ?? {};
  const age = `its value was set ${relativeTime(winner.rotated_at, now)}, and is meant to last ${period}`;
  return [
    state === "due"
      ? {
          severity: DiagnosticSeverity.Information,
          code: "rotation-due",
          message: `${key} is due for rotation: ${age}.`,
        }
      : {
          severity: DiagnosticSeverity.Hint,
          code: "rotation-soon",
          message: `${key} will soon be due for rotation: ${age}.`,
        },
  ];
}

function deprecated({ folder, directory }: Standpoint, name: string): Tell[] {
  const said = folder.sources.entriesOf(name, directory).find(({ entry }) => entry.deprecated !== false);
  if (!said) return [];
  const { deprecated } = said.entry;
  return [
    {
      severity: DiagnosticSeverity.Hint,
      code: "deprecated",
      message: `${name} is deprecated${typeof deprecated === "string" ? `: ${deprecated.replace(/\s+/g, " ")}` : "."}`,
      tags: [DiagnosticTag.Deprecated],
    },
  ];
}

function diagnosticOf(document: TextDocument, { name }: Reference, at: Span, tell: Tell): Diagnostic {
  const data: NameData = { kind: "name", name };
  return { range: rangeOf(document, at), source: "keyward", ...tell, data };
}
