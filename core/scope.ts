import { UserError } from "./user-error.ts";

/**
 * Where a secret is defined. All parts unset is the platform. The project `-` means "no project" and always
 * comes with a service. An environment or service without a project is no scope: `resolveService` finds one.
 */
export interface Scope {
  readonly project?: string;
  readonly environment?: string;
  readonly service?: string;
}

export type ScopePart = keyof Scope;

export const PLATFORM: Scope = Object.freeze({});
export const NO_PROJECT = "-";

const PARTS: readonly ScopePart[] = ["project", "environment", "service"];
const PART = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,62}$/;

/**
 * Builds a scope from parts that may be unset, and checks it.
 * @throws UserError INVALID_SCOPE
 */
export function makeScope(parts: { [part in ScopePart]?: string | undefined }): Scope {
  const scope: { [part in ScopePart]?: string } = {};
  for (const part of PARTS) {
    const value = parts[part];
    if (value === undefined || value === "*") continue;
    const problem = partProblem(part, value);
    if (problem)
      throw invalidScope(
        problem,
        PART.test(value)
          ? `Give the ${part} another name.`
          : "Use letters, digits, _, . and -, at most 63, starting with a letter, digit or _.",
      );
    scope[part] = value;
  }
  if (scope.project === undefined && (scope.environment !== undefined || scope.service !== undefined)) {
    throw invalidScope(
      `A scope with ${scope.service === undefined ? "an environment" : "a service"} needs a project.`,
      'Name the project with -p, or use "-p -" for a service that belongs to none.',
    );
  }
  if (scope.project === NO_PROJECT && scope.service === undefined) {
    throw invalidScope('The project "-" (none) needs a service.', "Name the service with -s.");
  }
  return scope;
}

/** Why a part of a scope is not allowed, or undefined where it is. */
export function partProblem(part: ScopePart, value: string): string | undefined {
  if (part === "project" && value === NO_PROJECT) return undefined;
  if (!PART.test(value)) return `"${value.slice(0, 70)}" is not allowed as the name of ${withArticle(part)}.`;
  if (part === "environment" && value === "local") {
    return '"local" is not allowed as an environment: secrets.local.json would mean two things.';
  }
  return undefined;
}

/**
 * Reads a path of up to three parts, `*` for any: `shop/development/billing`, `shop`, `*`.
 * @throws UserError INVALID_SCOPE
 */
export function parseScope(path: string): Scope {
  const parts = path.split("/");
  if (parts.length > 3 || path === "") {
    throw invalidScope(
      `"${path.slice(0, 70)}" is not a scope.`,
      "Write project/environment/service with * for any, such as shop/production or shop/*/billing.",
    );
  }
  const [project, environment, service] = parts;
  return makeScope({ project, environment, service });
}

/** The shortest path, without `*` at the end: `shop/development`, `shop`, `*`. Read back by `parseScope`. */
export function formatScope(scope: Scope): string {
  const parts = PARTS.map((part) => scope[part] ?? "*");
  while (parts.length > 1 && parts.at(-1) === "*") parts.pop();
  return parts.join("/");
}

/** The scope as code.store's `Source` column shows it: `ProjectID: shop, Environment: development`. */
export function sourceText(scope: Scope): string {
  const labels = { project: "ProjectID", environment: "Environment", service: "ServiceID" } as const;
  const shown = PARTS.filter(
    (part) => scope[part] !== undefined && !(part === "project" && scope.project === NO_PROJECT),
  );
  return shown.map((part) => `${labels[part]}: ${scope[part]}`).join(", ") || "Platform";
}

/** The scope in a sentence: `shop/production`, or `the platform`. */
export function scopeText(scope: Scope): string {
  return isPlatform(scope) ? "the platform" : formatScope(scope);
}

/** Where something is, in a sentence: `in shop/production`, or `on the platform`. */
export function inScope(scope: Scope): string {
  return isPlatform(scope) ? "on the platform" : `in ${formatScope(scope)}`;
}

/** The flags that name the scope on the command line: `-p shop -e development`; empty for the platform. */
export function scopeFlags(scope: Scope): string {
  const flags = { project: "-p", environment: "-e", service: "-s" } as const;
  return PARTS.filter((part) => scope[part] !== undefined)
    .map((part) => `${flags[part]} ${scope[part]}`)
    .join(" ");
}

/**
 * Every scope whose definitions a request at `scope` can see, the most specific first: service in this
 * environment, service, environment, project, platform. A service of no project inherits from the platform alone.
 */
export function lookupOrder({ project, environment, service }: Scope): Scope[] {
  if (project === undefined) return [PLATFORM];
  const order: Scope[] = [];
  if (service !== undefined) {
    if (environment !== undefined) order.push({ project, environment, service });
    order.push({ project, service });
  }
  if (project !== NO_PROJECT) {
    if (environment !== undefined) order.push({ project, environment });
    order.push({ project });
  }
  order.push(PLATFORM);
  return order;
}

export function sameScope(a: Scope, b: Scope): boolean {
  return PARTS.every((part) => a[part] === b[part]);
}

export function isPlatform(scope: Scope): boolean {
  return scope.project === undefined;
}

/** True where every part that `wide` sets has the same value in `narrow`: what `wide` defines, `narrow` can see. */
export function covers(wide: Scope, narrow: Scope): boolean {
  return PARTS.every((part) => wide[part] === undefined || wide[part] === narrow[part]);
}

/** By project, environment and service, unset first: the order of trees and lists, each scope before all narrower ones. */
export function compareScopes(a: Scope, b: Scope): number {
  for (const part of PARTS) {
    const order = (a[part] ?? "") < (b[part] ?? "") ? -1 : Number((a[part] ?? "") > (b[part] ?? ""));
    if (order !== 0) return order;
  }
  return 0;
}

/**
 * code.store's `-s MY_SERVICE -e demo` without a project: the one project in which the service is known.
 * A service is known where a definition exists at its scope; known nowhere, it belongs to no project.
 * @param known scopes at which definitions exist
 * @throws UserError AMBIGUOUS_SERVICE naming the projects, INVALID_SCOPE for an environment alone
 */
export function resolveService(
  parts: { [part in ScopePart]?: string | undefined },
  known: Iterable<Scope>,
): Scope {
  const { project, environment, service } = parts;
  const namesService = service !== undefined && service !== "*";
  if (project !== undefined || !namesService) return makeScope(parts);
  const projects = new Set<string>();
  for (const scope of known) if (scope.service === service) projects.add(scope.project ?? NO_PROJECT);
  if (projects.size > 1) {
    const names = [...projects].toSorted();
    throw new UserError(
      "AMBIGUOUS_SERVICE",
      `The service ${service} is known in several projects: ${names.join(", ")}.`,
      `Name one with -p (${names
        .map((name) => `-p ${name}`)
        .join(" or ")}); "-p -" means the one without a project.`,
    );
  }
  const [only = NO_PROJECT] = projects;
  return makeScope({ project: only, environment, service });
}

function withArticle(part: ScopePart): string {
  return part === "environment" ? "an environment" : `a ${part}`;
}

function invalidScope(message: string, fix: string): UserError {
  return new UserError("INVALID_SCOPE", message, fix);
}
