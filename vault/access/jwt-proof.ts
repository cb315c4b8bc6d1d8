import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey, type JWTVerifyOptions } from "jose";

import { UserError } from "../../core/user-error.ts";
import { globMatches } from "./glob.ts";
import { isUser } from "./identity.ts";
import { unavailable, type IssuerKeys } from "./issuer-keys.ts";
import type { JwtLogin } from "./jwt-login.ts";

/** With public keys only: a secret one would be the public one, which everybody knows. */
const ALGORITHMS = "RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519".split(" ");
/** Seconds by which clocks may differ. */
const SKEW = 60;
const LONGEST_JWT = 16 * 1024;
/** Also for a login that is not there. */
export const UNKNOWN = "the login or the token is unknown";

/**
 * Who it is that a JWT stands for, or why the login does not take it, in words to follow "because".
 * @param now Unix time in milliseconds
 * @throws UserError ISSUER_UNAVAILABLE
 */
export async function proveJwt(
  { issuer, audience, bound_claims, user_claim, user: loginUser }: JwtLogin,
  jwt: string,
  issuers: IssuerKeys,
  now: number,
): Promise<{ user: string } | string> {
  if (jwt.length > LONGEST_JWT) return UNKNOWN;
  const payload = await verify(jwt, (header, token) => issuers.find(issuer, header, token), {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    clockTolerance: SKEW,
    currentDate: new Date(now),
    requiredClaims: ["iss", "aud", "exp"],
  });
  if (typeof payload === "string") return payload;
  if (!Object.entries(bound_claims).every(([claim, values]) => isBound(payload, claim, values)))
    return "its claims are not those that the login is bound to";
  const user = user_claim === null ? loginUser : claimOf(payload, user_claim);
  return isUser(user) ? { user } : "its claim for the user names none";
}

/** What it says, or why that is not believed. */
async function verify(
  jwt: string,
  key: JWTVerifyGetKey,
  options: JWTVerifyOptions & { readonly issuer: string },
): Promise<JWTPayload | string> {
  try {
    return (await jwtVerify(jwt, key, options)).payload;
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof errors.JWTExpired) return "it has expired";
    if (error instanceof errors.JWTClaimValidationFailed)
      return `its claim "${error.claim}" is not as it must be`;
    // Every other reason is one: who could not even sign learns nothing.
    if (error instanceof errors.JOSEError) return UNKNOWN;
    throw unavailable(options.issuer, "the key that the token names is of no use", error);
  }
}

function isBound(payload: JWTPayload, claim: string, allowed: readonly string[]): boolean {
  const claimed = claimOf(payload, claim);
  const values: unknown[] = Array.isArray(claimed) ? claimed.slice(0, 1_000) : [claimed];
  return values.some((value) => {
    const text = typeof value === "number" || typeof value === "boolean" ? String(value) : value;
    return typeof text === "string" && allowed.some((pattern) => globMatches(pattern, text));
  });
}

function claimOf(payload: JWTPayload, claim: string): unknown {
  return Object.hasOwn(payload, claim) ? payload[claim] : undefined;
}
