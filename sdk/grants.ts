import type { Scope } from "../core/scope.ts";
import type { Place } from "../core/vault.ts";
import type * as Http from "../protocol/http.ts";

/** What somebody may do more for a while with: one secret, or a scope with all below it. */
export type GrantTarget = Place | { readonly scope: Scope; readonly key?: undefined };

/** Whether a grant is felt there: it names the secret, or a pattern of it matches anything in the scope. */
export function isAbout(
  { on, pattern }: Pick<Http.Grant, "on" | "pattern">,
  { scope, key }: GrantTarget,
): boolean {
  const { project, environment, service } = scope;
  // An unset level of a secret's path is `*`; in a scope it may be anything.
  const levels = [project, environment, service].map(
    (level) => level ?? (key === undefined ? undefined : "*"),
  );
  // What is meant for paths of the KV API matches a secret's, too, where it has as many parts.
  const segments = (pattern ? on.replace(/^kv:/, "") : on).split("/");
  const isBelow = pattern && segments.at(-1) === "*";
  if (segments.length > 4 || (segments.length < 4 && !isBelow)) return false;
  return [...levels, key].every((level, index) => {
    const segment = segments[index] ?? "*";
    return level === undefined || segment === level || (pattern && segment === "*");
  });
}

/** What a grant there is asked with. */
export function grantRequest(target: GrantTarget): Omit<Http.GrantInput, "user" | "duration" | "rights"> {
  const { scope, key } = target;
  return key === undefined ? { pattern: grantPath(target) } : { ...scope, key };
}

/** As a grant on exactly this names it: a secret's path, or the pattern of everything below a scope. */
export function grantPath({ scope: { project, environment, service }, key }: GrantTarget): string {
  const levels = [project, environment, service].map((level) => level ?? "*");
  if (key !== undefined) return [...levels, key].join("/");
  const last = levels.findLastIndex((level) => level !== "*");
  return [...levels.slice(0, last + 1), "*"].join("/");
}
