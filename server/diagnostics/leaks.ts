import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { ruleById } from "../../detect/rules.ts";
import { isGrave, type Leak, type LeakData } from "../../protocol/lsp.ts";
import type { Context } from "../context.ts";
import type { Audience } from "../leaks/audience.ts";
import { leaksIn } from "../leaks/find-leaks.ts";

/** The hardcoded secrets in an open document. In a file that git ignores they are told calmly. */
export async function leakDiagnostics(context: Context, document: TextDocument): Promise<Diagnostic[]> {
  if (!context.settings.for(document.uri)["scan.enable"]) return [];
  const { audience, leaks } = await leaksIn(context, document);
  return leaks.map((leak) => diagnosticOf(leak, audience));
}

function diagnosticOf({ range, ...leak }: Leak, audience: Audience): Diagnostic {
  const { rule, what } = leak;
  const source = ruleById(rule)?.source;
  const data: LeakData = { kind: "leak", ...leak };
  return {
    range,
    severity: severityOf(leak, audience),
    source: "keyward",
    code: rule,
    ...(source?.startsWith("https://") && { codeDescription: { href: source } }),
    message:
      audience === "self"
        ? `This looks like ${what}, in a file that git ignores. It is safer in the vault.`
        : `This looks like ${what}. Move it to the vault, and rotate it if it was ever shared.`,
    data,
  };
}

function severityOf(leak: Omit<Leak, "range">, audience: Audience): DiagnosticSeverity {
  if (audience === "self") return DiagnosticSeverity.Information;
  return isGrave(leak) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
}
