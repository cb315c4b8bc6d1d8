import { UserError } from "../../core/user-error.ts";
import type { Records } from "../records.ts";
import type { Entitlement } from "./entitlement.ts";
import { isSafeUrl, type IssuerKeys } from "./issuer-keys.ts";
import { proveJwt, UNKNOWN } from "./jwt-proof.ts";
import { findLogin, loginFacts, putLogin, type LoginFacts } from "./logins.ts";
import { createOrphan, type NewToken } from "./tokens.ts";

/** A login with a token that an OIDC issuer signed, such as those of GitHub Actions and GitLab's jobs. */
export interface JwtLogin extends LoginFacts {
  readonly kind: "jwt";
  /** With https, exactly as in the tokens' `iss`. */
  readonly issuer: string;
  /** Whom the tokens are for. */
  readonly audience: string;
  /**
   * What else they must say: for each claim the values that are allowed, in which `*` stands for any characters. An
   * issuer signs for everybody who uses it; this is what tells one's own from the others.
   */
  readonly bound_claims: Readonly<Record<string, readonly string[]>>;
  /** The claim that names the user; null: all are the login's user. */
  readonly user_claim: string | null;
}

export interface JwtLoginRequest
  extends Partial<Entitlement>, Pick<JwtLogin, "issuer" | "audience" | "bound_claims"> {
  readonly user_claim?: string | null;
}

const LIMITS = { claims: 32, values: 64, text: 512 } as const;

/**
 * Makes a login, or changes one.
 * @throws UserError INVALID_POLICY
 */
export async function applyJwtLogin(
  records: Records,
  name: string,
  request: JwtLoginRequest,
): Promise<JwtLogin> {
  const { issuer, audience, bound_claims, user_claim = null } = request;
  assertRequest(request);
  const facts = await loginFacts(records, "jwt", name, request);
  const login: JwtLogin = { ...facts, kind: "jwt", issuer, audience, bound_claims, user_claim };
  await putLogin(records, login);
  return login;
}

/** Runs steps in a transaction. */
export type InRecords = <T>(steps: (records: Records) => Promise<T>) => Promise<T>;

export interface JwtLoginOptions {
  readonly inRecords: InRecords;
  readonly issuers: IssuerKeys;
  /** Puts a refusal on record, before it is thrown. */
  readonly onRefused: (resource: string) => Promise<void>;
}

/**
 * A token for who has a JWT that the login takes. The issuer is asked between two transactions, never within one.
 * @throws UserError UNAUTHENTICATED, ISSUER_UNAVAILABLE
 */
export async function loginWithJwt(
  { inRecords, issuers, onRefused }: JwtLoginOptions,
  name: string,
  jwt: string,
): Promise<NewToken> {
  const { login, now } = await inRecords(async (records) => ({
    login: await findLogin(records, name),
    now: records.moment.now,
  }));
  // What is no login's name is whatever somebody sent.
  const refuse = () => onRefused(`login:${login ? name : "jwt"}`);
  const proof = login?.kind === "jwt" ? await proveJwt(login, jwt, issuers, now).catch(onRecord) : UNKNOWN;
  const token = await inRecords(async (records) => {
    const again = await findLogin(records, name);
    const isUnchanged = JSON.stringify(again) === JSON.stringify(login);
    if (typeof proof === "string" || again?.kind !== "jwt" || !isUnchanged) return null;
    const acting = records.as(proof.user);
    await acting.note(`login:${name}`, "logged-in", "done");
    return createOrphan(acting, { ...again, user: proof.user }, { name, id: again.id });
  });
  if (token) return token;
  await refuse();
  throw refused(typeof proof === "string" ? proof : "the login was changed meanwhile");

  /** Who cannot be checked is not let in either. */
  async function onRecord(error: unknown): Promise<never> {
    await refuse();
    throw error;
  }
}

function assertRequest({ issuer, audience, bound_claims, user_claim }: JwtLoginRequest): void {
  if (typeof issuer !== "string" || !isSafeUrl(issuer))
    throw invalid(
      "The issuer is no address with https.",
      "Write it as in the tokens' iss, such as https://token.actions.githubusercontent.com.",
    );
  if (!isText(audience)) throw invalid("The audience is missing.", "Name what the tokens' aud says.");
  if (user_claim != null && !isText(user_claim))
    throw invalid("The claim that names the user is no text.", "Write it as a name, such as sub or email.");
  const claims =
    typeof bound_claims === "object" && bound_claims !== null ? Object.entries(bound_claims) : [];
  if (claims.length === 0 || claims.length > LIMITS.claims)
    throw invalid(
      "The login is bound to no claim, so that everybody who has a token of the issuer could use it.",
      'Bind it to at least one, such as {"sub": ["repo:org/app:ref:refs/heads/main"]}.',
    );
  const isListed = claims.every(
    ([claim, values]) =>
      isText(claim) &&
      Array.isArray(values) &&
      values.length > 0 &&
      values.length <= LIMITS.values &&
      values.every(isText),
  );
  if (!isListed)
    throw invalid(
      "A bound claim has no list of texts.",
      'Name for each claim the values that are allowed, such as ["repo:org/app:*"].',
    );
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "" && value.length <= LIMITS.text;
}

function refused(why: string): UserError {
  return new UserError(
    "UNAUTHENTICATED",
    `The login was refused, because ${why}.`,
    "Compare the token's claims with those that the login is bound to.",
  );
}

function invalid(message: string, fix: string): UserError {
  return new UserError("INVALID_POLICY", message, fix);
}
