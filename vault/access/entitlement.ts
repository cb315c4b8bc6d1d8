import { covers, makeScope, type Scope } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import { areEnough, isRight, isRole, isUser, RIGHTS, type Right } from "./identity.ts";
import { denied } from "./refusals.ts";

/** What a token gives its bearer, as a token or a login that makes tokens has it. */
export interface Entitlement {
  readonly user: string;
  readonly roles: readonly string[];
  readonly scope: Scope;
  readonly rights: readonly Right[];
  /** Seconds. */
  readonly ttl: number;
  /** Seconds, counted from the making, beyond which no renewal goes. */
  readonly max_ttl: number;
  readonly renewable: boolean;
}

const DAY = 86_400;
const DEFAULT_TTL = 30 * DAY;
const LONGEST_TTL = 10 * 366 * DAY;

/**
 * Checks what was asked for, and fills in what was not.
 * @throws UserError INVALID_POLICY, INVALID_SCOPE
 */
export function entitlement(
  asked: Partial<Entitlement>,
  defaults: Partial<Pick<Entitlement, "user" | "roles" | "scope" | "rights">> = {},
): Entitlement {
  const { user = defaults.user, roles = defaults.roles ?? [], rights = defaults.rights ?? RIGHTS } = asked;
  const { ttl = DEFAULT_TTL, renewable = false } = asked;
  const max_ttl = renewable ? (asked.max_ttl ?? Math.max(ttl, 3 * DEFAULT_TTL)) : ttl;
  if (!isUser(user))
    throw invalid("The user has no name that is allowed.", "Use at most 256 printable characters without *.");
  if (!Array.isArray(roles) || roles.length > 64 || !roles.every(isRole))
    throw invalid(
      "The roles are no list of at most 64 names.",
      "Use letters, digits, _, ., @, / and - in a role's name.",
    );
  if (!Array.isArray(rights) || rights.length === 0 || !rights.every(isRight))
    throw invalid("The rights are no list of rights.", `Choose from ${RIGHTS.join(", ")}.`);
  if (assertTtl(max_ttl) < assertTtl(ttl))
    throw invalid("The longest time to live is shorter than the first.", "Make it as long, or longer.");
  const scope = makeScope(asked.scope ?? defaults.scope ?? {});
  return { user, roles: [...new Set(roles)], scope, rights: [...new Set(rights)], ttl, max_ttl, renewable };
}

/**
 * @param ttl seconds
 * @throws UserError INVALID_POLICY
 */
export function assertTtl(ttl: number): number {
  if (Number.isSafeInteger(ttl) && ttl > 0 && ttl <= LONGEST_TTL) return ttl;
  throw invalid("The time to live is no whole number of seconds up to ten years.", "Write it as 1h or 30d.");
}

/**
 * Nobody passes on more than he has.
 * @throws UserError DENIED
 */
export function assertWithin(
  limit: Pick<Entitlement, "user" | "roles" | "scope" | "rights">,
  asked: Entitlement,
): void {
  const refuse = (what: string) =>
    denied(limit.user, `may not make a token ${what}`, "Ask for less, or have an administrator make it.");
  if (asked.user !== limit.user) throw refuse("for another user");
  const role = asked.roles.find((candidate) => !limit.roles.includes(candidate));
  if (role !== undefined) throw refuse(`with the role ${role}`);
  if (!covers(limit.scope, asked.scope)) throw refuse("that reaches further than the one it is made with");
  const right = asked.rights.find((candidate) => !areEnough(limit.rights, candidate));
  if (right !== undefined) throw refuse(`with the right ${right}`);
}

function invalid(message: string, fix: string): UserError {
  return new UserError("INVALID_POLICY", message, fix);
}
