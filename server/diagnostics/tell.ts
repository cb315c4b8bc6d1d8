import type { Diagnostic, DiagnosticTag } from "vscode-languageserver/node";
import { CHECKS, type CheckCode, type Severity } from "../checks/codes.ts";
import type { Context } from "../context.ts";
import { SEVERITIES } from "./severities.ts";

/** What there is to say about a name at one place of code. */
export interface Tell {
  readonly code: CheckCode;
  readonly message: string;
  /** As the check's own, where it is left out. */
  readonly severity?: Severity;
  readonly tags?: DiagnosticTag[];
  /** What its fixes need to know. */
  readonly data?: Omit<NameData, "kind" | "name">;
}

/** What a code action needs to know of such a diagnostic. */
export interface NameData {
  readonly kind: "name";
  readonly name: string;
  /** Where it has no value and should. */
  readonly missing?: readonly string[];
  /** What to write instead. */
  readonly instead?: readonly string[];
}

export function toDiagnostic(
  context: Context,
  range: Diagnostic["range"],
  name: string,
  { code, message, severity = CHECKS[code].severity, tags, data = {} }: Tell,
): Diagnostic {
  return {
    range,
    source: "keyward",
    severity: SEVERITIES[severity],
    code,
    ...explainedAt(context, code),
    message,
    ...(tags && { tags }),
    data: { kind: "name", name, ...data } satisfies NameData,
  };
}

/** The link to the page of a check, where the client has one. */
export function explainedAt({ options }: Context, code: CheckCode): Pick<Diagnostic, "codeDescription"> {
  const href = options.checkPage.replaceAll("{code}", code);
  return href === "" ? {} : { codeDescription: { href } };
}
