import { l10n } from "vscode";
import { UserError } from "../core/user-error.ts";
import type { DocumentParams, EntryTarget, LiteralTarget, RevocationTarget } from "../protocol/lsp.ts";

/** The argument of a fix for a hardcoded secret. @throws UserError USAGE */
export function literalTarget(argument: unknown): LiteralTarget {
  if (has(argument, { uri: "string", version: "number", range: "object", rule: "string" })) {
    return argument as unknown as LiteralTarget;
  }
  throw notByHand();
}

/** The argument of a fix for an entry of a secrets file. @throws UserError USAGE */
export function entryTarget(argument: unknown): EntryTarget {
  if (has(argument, { uri: "string", key: "string" })) return argument as unknown as EntryTarget;
  throw notByHand();
}

/** The argument of a fix for a whole document. @throws UserError USAGE */
export function documentTarget(argument: unknown): DocumentParams {
  if (has(argument, { uri: "string" })) return argument as unknown as DocumentParams;
  throw notByHand();
}

/** The argument of a fix that leads to a vendor's page. @throws UserError USAGE */
export function revocationTarget(argument: unknown): RevocationTarget {
  if (has(argument, { page: "string" }) && String(argument["page"]).startsWith("https://"))
    return argument as unknown as RevocationTarget;
  throw notByHand();
}

type TypeName = "string" | "number" | "object";

function has(
  argument: unknown,
  types: Readonly<Record<string, TypeName>>,
): argument is Record<string, unknown> {
  if (typeof argument !== "object" || argument === null) return false;
  const facts = argument as Record<string, unknown>;
  return Object.entries(types).every(([name, type]) => typeof facts[name] === type && facts[name] !== null);
}

function notByHand(): UserError {
  return new UserError(
    "USAGE",
    l10n.t("This command belongs to a quick fix and needs to know its place."),
    l10n.t("Put the cursor on the underlined text and choose the fix there."),
  );
}
