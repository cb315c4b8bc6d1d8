import type { SecretsFile } from "../../core/secrets-file-model.ts";
import { UserError } from "../../core/user-error.ts";
import type { RefusedName } from "../../core/vault.ts";
import type { ChildEnvironment } from "./child-environment.ts";
import type { Reading } from "./source.ts";

/**
 * Names that give the program no value though they ought to, and why: refused ones, and required ones that nobody
 * defines.
 * @param environment what the program has besides
 */
export function leftOut(
  { gathered, folder, scope }: Reading,
  environment: Readonly<Record<string, string | undefined>>,
): RefusedName[] {
  const known = new Set([...gathered.found, ...gathered.refused].map(({ key }) => key));
  const missing = folder.files
    .filter(({ file: { kind } }) => kind.kind !== "environment" || kind.environment === scope.environment)
    .flatMap(({ path, file }) => requiredIn(file).map((entry) => ({ ...entry, path })))
    .filter(({ key }) => !known.has(key) && environment[key] === undefined);
  return [
    ...gathered.refused,
    ...[...new Map(missing.map((entry) => [entry.key, entry])).values()].map(({ key, path, line }) => ({
      key,
      code: "SECRET_NOT_FOUND" as const,
      message: `${key} is required by ${path}:${line} and defined nowhere.`,
      fix: `Give it a value with "keyward secret:add".`,
    })),
  ];
}

function requiredIn({ entries }: SecretsFile): { key: string; line: number }[] {
  return entries.filter(({ required, state }) => required && state === "declared");
}

/** What is told before a program starts, a line each. Names only. */
export function notesOn(
  { gathered, notes }: Reading,
  { replaced, unusable }: Pick<ChildEnvironment, "replaced" | "unusable">,
  left: readonly RefusedName[],
): string[] {
  return [
    ...notes,
    ...left.map(leftOutText),
    ...(unusable.length === 0
      ? []
      : [`Left out, for no environment variable can have such a name or value: ${unusable.join(", ")}.`]),
    ...(replaced.length === 0
      ? []
      : [`Secrets win over what the environment had: ${replaced.toSorted().join(", ")}.`]),
    ...(gathered.found.length === 0 && left.length === 0 ? ["No secrets are defined here."] : []),
  ];
}

/** Most reasons begin with the name by themselves. */
export function leftOutText({ key, message }: RefusedName): string {
  return message.startsWith(`${key} `) ? `Left out: ${message}` : `Left out: ${key}. ${message}`;
}

/**
 * For `--strict`: one refusal for all that was left out. That something was revoked or has expired comes first.
 */
export function strictRefusal(left: readonly RefusedName[]): UserError | undefined {
  const first = left.find(({ code }) => code === "SECRET_REVOKED" || code === "SECRET_EXPIRED") ?? left[0];
  if (!first) return undefined;
  const others = left.filter((one) => one !== first).map(({ key }) => key);
  const rest = others.length === 0 ? "" : ` So it is with ${others.join(", ")}.`;
  return new UserError(first.code, `Not started, for --strict: ${first.message}${rest}`, first.fix, {
    details: { names: left.map(({ key }) => key) },
  });
}
