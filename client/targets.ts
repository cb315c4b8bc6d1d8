import { l10n } from "vscode";
import { UserError } from "../core/user-error.ts";
import type {
  DocumentParams,
  EntryTarget,
  LeakPlace,
  LiteralTarget,
  RevocationTarget,
  UsesTarget,
} from "../protocol/lsp.ts";
import type { Session } from "./session.ts";
import type { LeakNode, LeaksNode } from "./views/leaks-model.ts";

/**
 * The argument of a fix for a hardcoded secret, from a code action or from the tree. What the tree shows is shown in
 * its editor first, and must still be there.
 * @throws UserError USAGE
 */
export async function literalTarget(session: Session, argument: unknown): Promise<LiteralTarget> {
  if (has(argument, { uri: "string", version: "number", range: "object", rule: "string" })) {
    return argument as unknown as LiteralTarget;
  }
  if (isLeaksNode(argument) && argument.kind === "leak") {
    return (await import("./leaks/leak-in-editor.ts")).leakInEditor(session, argument);
  }
  throw notByHand();
}

/** The places that a fix is for which needs no editor: one, or all of a group of the tree. @throws UserError USAGE */
export function leakPlaces(argument: unknown): readonly LeakPlace[] {
  if (isLeaksNode(argument)) {
    return argument.kind === "leak" ? [placeOf(argument)] : argument.leaks.map(placeOf);
  }
  if (has(argument, { uri: "string", range: "object", rule: "string" }))
    return [argument as unknown as LeakPlace];
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

/** The argument of a lens. @throws UserError USAGE */
export function usesTarget(argument: unknown): UsesTarget {
  if (has(argument, { uri: "string", position: "object", name: "string" }))
    return argument as unknown as UsesTarget;
  throw notByHand();
}

/** The argument of a fix that leads to a vendor's page. @throws UserError USAGE */
export function revocationTarget(argument: unknown): RevocationTarget {
  if (isLeaksNode(argument) && argument.kind === "leak" && argument.leak.revocationPage !== undefined)
    return { page: argument.leak.revocationPage };
  if (has(argument, { page: "string" }) && String(argument["page"]).startsWith("https://"))
    return argument as unknown as RevocationTarget;
  throw notByHand();
}

function placeOf({ uri, leak: { rule, range } }: LeakNode): LeakPlace {
  return { uri, rule, range };
}

function isLeaksNode(argument: unknown): argument is LeaksNode {
  return has(argument, { kind: "string" }) && (argument["kind"] === "leak" || argument["kind"] === "leaks");
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
