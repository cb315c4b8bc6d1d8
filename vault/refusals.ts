import { inScope, scopeFlags } from "../core/scope.ts";
import { UserError } from "../core/user-error.ts";
import type { Place, VersionMetadata } from "../core/vault.ts";

/** `*` for the name means that a whole scope was asked of which the caller may not know. */
export function notFound({ key, scope }: Place): UserError {
  if (key === "*")
    return new UserError(
      "SECRET_NOT_FOUND",
      `Nothing is defined ${inScope(scope)} that you may know of.`,
      "Name a scope that your token reaches.",
    );
  return new UserError(
    "SECRET_NOT_FOUND",
    `${key} is not defined ${inScope(scope)}.`,
    `Run "keyward secret:add ${[scopeFlags(scope), `-k ${key}`].filter(Boolean).join(" ")}".`,
  );
}

export function notMade(location: string): UserError {
  return new UserError(
    "VAULT_UNAVAILABLE",
    `There is no vault at ${location}.`,
    'Make one with "keyward secret:add", or set KEYWARD_HOME to the folder that has it.',
  );
}

export function denied({ key, scope }: Place): UserError {
  return new UserError(
    "DENIED",
    `You may not read the value of ${key} ${inScope(scope)}.`,
    "Ask for the right to reveal it: secret:grant-access, or a policy.",
  );
}

export function exists({ key, scope }: Place): UserError {
  return new UserError(
    "SECRET_EXISTS",
    `${key} is already defined ${inScope(scope)}.`,
    "Use secret:update to give it a new value, or remove it first.",
  );
}

export function stale({ key, scope }: Place, expected: number, current: VersionMetadata): UserError {
  const { version, created_by: changed_by, created_at: changed_at } = current;
  return new UserError(
    "STALE_VERSION",
    `${key} ${inScope(scope)} is at version ${version}, not ${expected}: somebody else changed it.`,
    "Read it again, then repeat the change if it is still wanted.",
    { details: { version, changed_by, changed_at } },
  );
}

/** The same where its version does not tell: a field or its status changed, or it is another definition. */
export function changedSince({ key, scope }: Place, { version, created_by, created_at }: VersionMetadata) {
  return new UserError(
    "STALE_VERSION",
    `${key} ${inScope(scope)} is not as it was read: somebody else changed it.`,
    "Read it again, then repeat the change if it is still wanted.",
    { details: { version, changed_by: created_by, changed_at: created_at } },
  );
}

export function noVersion(
  { key, scope }: Place,
  version: number,
  why: "is not kept" | "was deleted" | "was destroyed",
) {
  return new UserError(
    "VERSION_NOT_FOUND",
    version < 1
      ? `${key} ${inScope(scope)} has no version before its first one.`
      : `Version ${version} of ${key} ${inScope(scope)} ${why}.`,
    "secret:versions lists the versions that are kept.",
  );
}

export function noCommand({ key, scope }: Place): UserError {
  return new UserError(
    "USAGE",
    `There is no command here that rotates ${key} ${inScope(scope)}.`,
    "Give it a new value, or set a command up in the server's configuration.",
  );
}
