import { UserError } from "../../core/user-error.ts";
import type { LeftOut } from "../../core/left-out.ts";
import type { ChildEnvironment } from "./child-environment.ts";
import type { Reading } from "./source.ts";

/** What is told before a program starts, a line each. Names only. */
export function notesOn(
  { gathered, notes }: Reading,
  { replaced, unusable }: Pick<ChildEnvironment, "replaced" | "unusable">,
  left: readonly LeftOut[],
): string[] {
  return [
    ...notes,
    ...leftOutTexts(left),
    ...(unusable.length === 0
      ? []
      : [`Left out, for no environment variable can have such a name or value: ${unusable.join(", ")}.`]),
    ...(replaced.length === 0
      ? []
      : [`Secrets win over what the environment had: ${replaced.toSorted().join(", ")}.`]),
    ...(gathered.found.length === 0 && left.length === 0 ? ["No secrets are defined here."] : []),
  ];
}

/** A line for each reason: what a file requires and nobody defines shares one, for after `init` that is every name. */
export function leftOutTexts(left: readonly LeftOut[]): string[] {
  const groups = Map.groupBy(left, ({ key, required_by }) => required_by ?? { key });
  return [...groups.values()].map((group) => {
    const [{ key, message, required_by: file }, ...others] = group as [LeftOut, ...LeftOut[]];
    if (others.length > 0)
      return `Left out: ${file} requires ${group.map((one) => one.key).join(", ")}, which are defined nowhere.`;
    // Most reasons begin with the name by themselves.
    return message.startsWith(`${key} `) ? `Left out: ${message}` : `Left out: ${key}. ${message}`;
  });
}

/**
 * For `--strict`: one refusal for all that was left out. That something was revoked or has expired comes first.
 */
export function strictRefusal(left: readonly LeftOut[]): UserError | undefined {
  const first = left.find(({ code }) => code === "SECRET_REVOKED" || code === "SECRET_EXPIRED") ?? left[0];
  if (!first) return undefined;
  const others = left.filter((one) => one !== first).map(({ key }) => key);
  const rest = others.length === 0 ? "" : ` So it is with ${others.join(", ")}.`;
  return new UserError(first.code, `Not started, for --strict: ${first.message}${rest}`, first.fix, {
    details: { names: left.map(({ key }) => key) },
  });
}
