import { UserError } from "../../core/user-error.ts";
import type { RefusedName } from "../../core/vault.ts";
import type { ChildEnvironment } from "./child-environment.ts";
import type { Reading } from "./source.ts";

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
