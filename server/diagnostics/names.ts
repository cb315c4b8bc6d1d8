import { DiagnosticTag, type Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { originText } from "../../core/resolve.ts";
import { inScope, isPlatform } from "../../core/scope.ts";
import { isKey, relativeTime, rotationState } from "../../core/secret.ts";
import type { Settings } from "../../protocol/settings.ts";
import type { Reference } from "../../references/reference.ts";
import { explainName, standpointOf, type Context, type NameChain } from "../context.ts";
import { isKnownOtherwise } from "../known-names.ts";
import { rangeOf } from "../range.ts";
import { referencesIn } from "../references-in.ts";
import { isUse } from "../workspace-index.ts";
import type { Standpoint } from "../workspace.ts";
import { spreads, type Spread } from "./missing.ts";
import { toDiagnostic, type Tell } from "./tell.ts";

/** What is wrong with the names that code refers to, and with how it does. */
export function nameDiagnostics(context: Context, document: TextDocument): Diagnostic[] {
  const from = standpointOf(context, document.uri);
  if (!from) return [];
  const settings = context.settings.for(document.uri);
  const spreadOf = spreads(context);
  return referencesIn(context, document).flatMap((reference) => {
    if (!isUse(reference) || isHalfTyped(document, reference)) return [];
    const { name, setScope } = reference;
    const tells = tellsOf(context, from, settings, reference, spreadOf(from, name));
    const about = tells.map((tell) => toDiagnostic(context, rangeOf(document, reference), name, tell));
    return setScope && !SET_SCOPES.includes(setScope.value)
      ? [...about, toDiagnostic(context, rangeOf(document, setScope), name, WRONG_SET_SCOPE)]
      : about;
  });
}

/** `process.env.` with nothing behind it yet: what stands in the next line is read as its name, and is none. */
function isHalfTyped(document: TextDocument, { start }: Reference): boolean {
  return /\.[ \t]*\r?\n\s*$/.test(document.getText().slice(Math.max(0, start - 200), start));
}

/** `context.secrets.set(name, value, context)` writes to a project or to the platform, and nowhere else. */
const SET_SCOPES: readonly string[] = ["project", "platform"];

const WRONG_SET_SCOPE: Tell = {
  code: "set-scope",
  message: 'secrets.set writes to "project" or "platform"; any other context is an error.',
  data: { instead: SET_SCOPES },
};

function tellsOf(
  context: Context,
  from: Standpoint,
  settings: Settings,
  reference: Reference,
  spread: Spread | undefined,
): Tell[] {
  const { name } = reference;
  const chain = explainName(context, from, name);
  if (chain.stopper) return [stopped(chain, context.now())];
  if (chain.links.length === 0) {
    const absent = spread
      ? missingHere(from, reference, spread)
      : unknown(context, from, settings, reference);
    return [...absent, ...deprecated(from, name)];
  }
  return [
    ...rotation(chain, context.now()),
    ...renamed(chain),
    ...deprecated(from, name),
    ...(spread ? missingElsewhere(reference, spread) : []),
  ];
}

function unknown(context: Context, from: Standpoint, settings: Settings, reference: Reference): Tell[] {
  const { name, access, hasDefault } = reference;
  const severity = settings["names.unknown"];
  if (severity === "off" || !from.isBound || access === "write") return [];
  // What is not read yet, or cannot be read, may know it.
  const isSure = (context.index.isWhole || !from.folder.isOpened) && context.vault.state !== "unreadable";
  if (!isSure || isKnownOtherwise(context, from, settings, reference)) return [];
  const wider = isPlatform(from.scope) ? "" : " or any wider scope";
  const message = `${name} is defined neither ${inScope(from.scope)}${wider}, nor in a secrets file or .env.`;
  return [{ code: "unknown-name", severity: hasDefault ? "hint" : severity, message }];
}

/** The environment that is asked for is among those that lack it, as nothing defines the name here. */
function missingHere({ environment }: Standpoint, reference: Reference, spread: Spread): Tell[] {
  const { name, access, hasDefault } = reference;
  if (access === "write" || !spread.missing.includes(environment)) return [];
  const elsewhere =
    spread.present.length === 0 ? "" : `; ${listed(spread.present)} ${hasOrHave(spread.present)} it`;
  return [
    {
      code: "missing-in-environment",
      severity: hasDefault ? "hint" : "warning",
      message: `${name} has no value in ${environment}${elsewhere}.`,
      data: { missing: [environment] },
    },
  ];
}

function missingElsewhere({ name, access, hasDefault }: Reference, { missing }: Spread): Tell[] {
  if (access === "write" || hasDefault) return [];
  const message = `${name} has no value in ${listed(missing)}.`;
  return [{ code: "missing-in-environment", message, data: { missing } }];
}

function stopped({ key, stopper }: NameChain, now: number): Tell {
  const { definition, state } = stopper!;
  const what =
    state === "revoked" ? "is revoked" : `expired ${relativeTime((definition.expires_at ?? 0) * 1000, now)}`;
  return {
    code: state === "revoked" ? "revoked" : "expired",
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
      ? { code: "rotation-due", severity: "information", message: `${key} is due for rotation: ${age}.` }
      : { code: "rotation-soon", severity: "hint", message: `${key} will soon be due for rotation: ${age}.` },
  ];
}

/** The vault has it under another name too, and keeps this one for programs that run. */
function renamed({ key, winner }: NameChain): Tell[] {
  const to = winner && "metadata" in winner ? winner.metadata["renamed_to"] : undefined;
  if (to === undefined || !isKey(to)) return [];
  return [
    {
      code: "renamed",
      message: `${key} was renamed to ${to}; the old name is kept until it is retired.`,
      tags: [DiagnosticTag.Deprecated],
      data: { instead: [to] },
    },
  ];
}

function deprecated({ folder, directory }: Standpoint, name: string): Tell[] {
  const said = folder.sources.entriesOf(name, directory).find(({ entry }) => entry.deprecated !== false);
  if (!said) return [];
  const text = typeof said.entry.deprecated === "string" ? said.entry.deprecated : "";
  const instead = (text.match(/[A-Za-z_][\w.-]*/g) ?? []).filter(
    (word) => word !== name && folder.sources.entriesOf(word, directory).length > 0,
  );
  return [
    {
      code: "deprecated",
      message: text === "" ? `${name} is deprecated.` : `${name} is deprecated: ${text.replace(/\s+/g, " ")}`,
      tags: [DiagnosticTag.Deprecated],
      data: { instead },
    },
  ];
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function hasOrHave(words: readonly string[]): string {
  return words.length === 1 ? "has" : "have";
}
