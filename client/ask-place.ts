import { l10n, QuickPickItemKind } from "vscode";
import {
  formatScope,
  isPlatform,
  parseScope,
  PLATFORM,
  sameScope,
  scopeText,
  sourceText,
  type Scope,
} from "../core/scope.ts";
import { isKey, lintKey, type SecretMetadata } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import { askChoice, askText, problemOf, type Choice, type Problem, type Step } from "./ask.ts";
import { scopeChoices } from "./scope-choices.ts";
import type { Session } from "./session.ts";

/** One of the vault's definitions. @throws Cancelled */
export async function askSecret({ vault }: Session, title: string): Promise<SecretMetadata> {
  const secrets = await vault.secrets();
  if (secrets.length === 0) {
    throw new UserError("SECRET_NOT_FOUND", l10n.t("The vault has no secrets yet."), "");
  }
  return askChoice({
    title,
    placeholder: l10n.t("Which secret?"),
    choices: secrets.map((secret) => ({
      label: secret.key,
      description: scopeText(secret.scope),
      value: secret,
    })),
  });
}

/** A scope for a new definition: the folder's own first, any other, or a new one. @throws Cancelled */
export async function askScope(session: Session, folder: Scope | null, step: Step): Promise<Scope> {
  const known = (await session.vault.secrets()).map(({ scope }) => scope);
  const { near, others } = scopeChoices(folder ?? PLATFORM, known);
  const group = (label: string) => ({ label, kind: QuickPickItemKind.Separator });
  const picked = await askChoice<Scope | "new">({
    ...step,
    placeholder: l10n.t("Who shall see it? A scope is seen by all that are inside it."),
    choices: [
      ...(folder ? [group(l10n.t("this workspace"))] : []),
      ...near.map(scopeChoice),
      { label: `$(add) ${l10n.t("New scope…")}`, alwaysShow: true, value: "new" as const },
      ...(others.length > 0 ? [group(l10n.t("others"))] : []),
      ...others.map(scopeChoice),
    ],
  });
  return picked === "new" ? askNewScope(step, folder) : picked;
}

export interface NameQuestion extends Step {
  readonly scope: Scope;
  readonly suggestion?: string | undefined;
  /** Where only variables can be read, other names are refused. */
  readonly names?: "any" | "variables";
}

/** A name that the scope does not have yet; a suggestion that it has is counted on from. @throws Cancelled */
export async function askName(
  { vault }: Session,
  { scope, suggestion, names = "any", ...step }: NameQuestion,
): Promise<string> {
  const secrets = await vault.secrets();
  const taken = new Set(secrets.filter((secret) => sameScope(secret.scope, scope)).map(({ key }) => key));
  return askText({
    ...step,
    prompt: l10n.t("The name in {0}, as code reads it.", scopeText(scope)),
    placeholder: "STRIPE_API_KEY",
    ...(suggestion === undefined ? {} : { value: freeName(suggestion, taken) }),
    validate: (name) => variableProblem(name, names) ?? nameProblem(name, scope, taken),
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name}_${count}`;
  return free;
}

function variableProblem(name: string, names: "any" | "variables"): Problem | undefined {
  if (names === "any" || /^\w*$/.test(name)) return undefined;
  return { text: l10n.t("Only letters, digits and _ can be read there."), severity: "error" };
}

function nameProblem(name: string, scope: Scope, taken: ReadonlySet<string>): Problem | undefined {
  if (!isKey(name)) {
    const text = l10n.t("Letters, digits, _, . and -, at most 255, starting with a letter or _.");
    return { text, severity: "error" };
  }
  if (taken.has(name)) {
    return { text: l10n.t("{0} already has {1}.", scopeText(scope), name), severity: "error" };
  }
  const lint = lintKey(name);
  return lint === undefined ? undefined : { text: lint, severity: "info" };
}

function scopeChoice(scope: Scope): Choice<Scope> {
  return {
    label: isPlatform(scope) ? l10n.t("Platform") : formatScope(scope),
    description: isPlatform(scope) ? l10n.t("every project") : sourceText(scope),
    value: scope,
  };
}

async function askNewScope(step: Step, folder: Scope | null): Promise<Scope> {
  const path = await askText({
    ...step,
    prompt: l10n.t("project/environment/service, with * for any."),
    placeholder: "shop/production/billing",
    ...(folder?.project === undefined ? {} : { value: `${folder.project}/` }),
    validate: (text) => problemOf(() => parseScope(text)),
  });
  return parseScope(path);
}
