import type { FileProblem, SecretsFile } from "../../core/secrets-file-model.ts";
import { checkAnnotations } from "./annotations.ts";
import { check, type Check, type Facts } from "./check.ts";
import { CHECKS } from "./codes.ts";
import { checkExpiry } from "./expiry.ts";
import { checkNames } from "./names.ts";
import { checkPlaintext } from "./plaintext.ts";
import { checkReferences } from "./references.ts";
import { checkScopes } from "./scopes.ts";
import { checkUsage } from "./usage.ts";
import { checkValueTypes } from "./value-types.ts";

/** What JSON and its schema cannot say about a secrets file, in the order of the text. */
export function checkSecretsFile(model: SecretsFile, facts: Facts): Check[] {
  return inOrder([
    ...problems(model, "keyward"),
    ...checkAnnotations(model),
    ...checkNames(model),
    ...checkScopes(model, facts),
    ...checkReferences(model, facts),
    ...checkExpiry(model, facts),
    ...checkPlaintext(model, facts),
    ...checkValueTypes(model),
    ...checkUsage(model, facts),
  ]);
}

/** What JSON and its schema say: syntax, duplicates and wrong types, where nobody else tells them. */
export function checkSyntax(model: SecretsFile): Check[] {
  return inOrder(problems(model, "json"));
}

function problems({ problems }: SecretsFile, toldBy: "json" | "keyward"): Check[] {
  return problems.filter(({ code }) => CHECKS[code].toldBy === toldBy).map(fromProblem);
}

function fromProblem({ code, message, range, related, expected }: FileProblem): Check {
  return check(code, range, message, {
    related: related ? [{ message: "The last one, which counts.", range: related }] : [],
    tags: code === "duplicate-key" ? ["unnecessary"] : [],
    data: expected ? { expected } : {},
  });
}

function inOrder(checks: Check[]): Check[] {
  return checks.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
