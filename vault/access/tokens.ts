import type { Redacted } from "../../core/redacted.ts";
import { UserError } from "../../core/user-error.ts";
import type { Page } from "../store.ts";
import type { RecordReader, Records } from "../records.ts";
import { assertTtl, assertWithin, entitlement, type Entitlement } from "./entitlement.ts";
import { nextEpoch } from "./epochs.ts";
import { absent, denied, unauthenticated } from "./refusals.ts";
import { digestOf, newSecretText } from "./token-text.ts";

/** What is kept of a token, under its accessor. Times are Unix times in milliseconds. */
export interface StoredToken extends Entitlement {
  /** What the token's text must give, beside the accessor. */
  readonly proof: string;
  readonly isRoot: boolean;
  readonly created_at: number;
  readonly created_by: string;
  /** Null: never. */
  readonly expires_at: number | null;
  /** The accessor of the token that it was made with, without which it is worth nothing. */
  readonly parent: string | null;
  /** The login that made it, likewise. */
  readonly login: LoginRef | null;
  /** How many tokens stand above it. */
  readonly depth: number;
  /** Accessors of what was made with it and below it, as far as it may still be of use. Of what a root token made. */
  readonly below?: readonly string[];
}

/** The id tells a login from another one that later has its name. */
export interface LoginRef {
  readonly name: string;
  readonly id: string;
}

/** What may be shown of a token. */
export interface TokenInfo extends Omit<StoredToken, "proof" | "depth" | "below"> {
  readonly accessor: string;
}

export interface NewToken {
  /** To be shown once; it is kept nowhere. */
  readonly token: Redacted;
  readonly info: TokenInfo;
}

const DEEPEST = 8;
/** So many tokens may be made with one that is no root token, and with those that were made with it. */
const MOST_BELOW = 500;

/**
 * The first token, which may do everything. For the machine that holds the vault's key: no route leads here.
 * @param ttl seconds; left out, it does not expire
 */
export function createRootToken(records: Records, ttl?: number): Promise<NewToken> {
  const root = entitlement({ user: "root", ...(ttl !== undefined && { ttl }) });
  return issue(records, root, { isRoot: true, expires_at: ttl === undefined ? null : expiry(records, ttl) });
}

/**
 * A token that was made with another: it has no more than that one, ends with it, and is what that one is unless it
 * asks for less. A root token's child may be for any user, and is no root token.
 * @throws UserError UNAUTHENTICATED, DENIED, INVALID_POLICY, LIMIT_REACHED
 */
export async function createChild(
  records: Records,
  parent: string,
  asked: Partial<Entitlement>,
): Promise<NewToken> {
  const above = await findLiving(records, parent);
  if (!above) throw unauthenticated();
  const wanted = entitlement(asked, above);
  if (!above.isRoot) assertWithin(above, wanted);
  if (above.depth === DEEPEST)
    throw denied(above.user, `may not make tokens ${DEEPEST} deep`, "Make it with a token further up.");
  const expires_at = Math.min(expiry(records, wanted.ttl), above.expires_at ?? Number.POSITIVE_INFINITY);
  const facts = { parent, depth: above.depth + 1, expires_at };
  if (above.isRoot) return issue(records, wanted, facts);
  const head = await headOf(records, parent, above);
  const below = await livingBelow(records, head.token);
  if (below.length >= MOST_BELOW) throw tooMany(above.user);
  const made = await issue(records, wanted, facts);
  const counted = { ...head.token, below: [...below, made.info.accessor] };
  await records.put("tokens", head.accessor, counted, "token-passed-on");
  return made;
}

/** The one furthest up that is no root token: there is counted what is made below it. */
async function headOf(
  records: RecordReader,
  accessor: string,
  token: StoredToken,
): Promise<{ readonly accessor: string; readonly token: StoredToken }> {
  const above = token.parent === null ? null : await records.find<StoredToken>("tokens", token.parent);
  return above === null || above.isRoot ? { accessor, token } : headOf(records, token.parent!, above);
}

/** Looked through where there are too many, as some have ended. */
async function livingBelow(records: Records, { below = [] }: StoredToken): Promise<readonly string[]> {
  if (below.length < MOST_BELOW) return below;
  const living: string[] = [];
  for (const accessor of below) if (await findLiving(records, accessor)) living.push(accessor);
  return living;
}

function tooMany(user: string): UserError {
  return new UserError(
    "LIMIT_REACHED",
    `${user} has made ${MOST_BELOW} tokens with this one, and with those made with it, that have not ended.`,
    "Revoke those that are not needed, and let new ones end sooner (--ttl 1h).",
  );
}

/**
 * A token on its own, for any user. It is for administrators, which the caller has made sure of, and for logins.
 * @throws UserError INVALID_POLICY
 */
export function createOrphan(
  records: Records,
  asked: Partial<Entitlement>,
  login: LoginRef | null = null,
): Promise<NewToken> {
  return issue(records, entitlement(asked), { login });
}

/**
 * Moves the end of a token, up to what was allowed when it was made and to the end of the one above it.
 * @param ttl seconds from now on; left out, as long as at first
 * @throws UserError ACCESS_NOT_FOUND, DENIED
 */
export async function renewToken(records: Records, accessor: string, ttl?: number): Promise<TokenInfo> {
  const token = await findLiving(records, accessor);
  if (!token) throw absent("token", accessor);
  if (!token.renewable || token.expires_at === null)
    throw denied(token.user, "has a token that cannot be renewed", "Make a new one.");
  const above = token.parent === null ? null : await findLiving(records, token.parent);
  const latest = Math.min(
    token.created_at + token.max_ttl * 1000,
    above?.expires_at ?? Number.POSITIVE_INFINITY,
  );
  const wanted = expiry(records, assertTtl(ttl ?? token.ttl));
  const expires_at = Math.max(token.expires_at, Math.min(wanted, latest));
  const renewed = { ...token, expires_at };
  await records.put("tokens", accessor, renewed, "token-renewed");
  await nextEpoch(records.tx, "tokens");
  return infoOf(accessor, renewed);
}

/**
 * Ends a token, and with it all that were made with it, however many: each is looked at together with those above it.
 * @throws UserError ACCESS_NOT_FOUND
 */
export async function revokeToken(records: Records, accessor: string): Promise<void> {
  if (!(await findLiving(records, accessor))) throw absent("token", accessor);
  await records.remove("tokens", accessor, "token-revoked");
  await nextEpoch(records.tx, "tokens");
}

/** @throws UserError ACCESS_NOT_FOUND */
export async function getToken(records: Records, accessor: string): Promise<TokenInfo> {
  const token = await findLiving(records, accessor);
  if (!token) throw absent("token", accessor);
  return infoOf(accessor, token);
}

/** The token, where neither it nor one above it has ended. */
async function findLiving(
  records: RecordReader & { readonly moment: { readonly now: number } },
  accessor: string,
): Promise<StoredToken | null> {
  const token = await records.find<StoredToken>("tokens", accessor);
  return token && (await isLiving(records, token, records.moment.now)) ? token : null;
}

export async function isLiving(records: RecordReader, token: StoredToken, now: number): Promise<boolean> {
  if (isOver(token.expires_at, now)) return false;
  if (token.login) {
    const login = await records.find<LoginRef>("logins", token.login.name);
    if (login?.id !== token.login.id) return false;
  }
  if (token.parent === null) return true;
  const above = await records.find<StoredToken>("tokens", token.parent);
  return above !== null && isLiving(records, above, now);
}

export function isOver(end: number | null, now: number): boolean {
  return end !== null && end <= now;
}

/** True where `accessor` is that token, or one that was made with it, at whatever remove. */
export async function descendsFrom(records: RecordReader, accessor: string, above: string): Promise<boolean> {
  if (accessor === above) return true;
  const token = await records.find<StoredToken>("tokens", accessor);
  return token?.parent ? descendsFrom(records, token.parent, above) : false;
}

export interface TokenPage {
  readonly tokens: readonly TokenInfo[];
  /** The `after` of the next page; null where this is the last one. */
  readonly next: string | null;
}

/** Tokens that a page looks at, at most, as many of them may have ended: others wait for this transaction. */
const LOOKED_AT = 1_000;

/** Those that have not ended, in no telling order. */
export async function listTokens(
  records: RecordReader,
  now: number,
  { after = "", limit = 100 }: Page = {},
): Promise<TokenPage> {
  const page = await records.list<StoredToken>("tokens", "", { after, limit: LOOKED_AT });
  const tokens: TokenInfo[] = [];
  let last = after;
  for (const { key, record } of page) {
    if (tokens.length === limit) return { tokens, next: last };
    if (await isLiving(records, record, now)) tokens.push(infoOf(key, record));
    last = key;
  }
  return { tokens, next: page.length < LOOKED_AT ? null : last };
}

async function issue(
  records: Records,
  given: Entitlement,
  facts: Partial<Pick<StoredToken, "isRoot" | "expires_at" | "parent" | "login" | "depth">>,
): Promise<NewToken> {
  const { actor, now } = records.moment;
  const token = newSecretText("kw_");
  const { accessor, proof } = digestOf(records.keys, "token", token.reveal());
  const stored: StoredToken = {
    ...given,
    proof,
    isRoot: false,
    created_at: now,
    created_by: actor,
    expires_at: expiry(records, given.ttl),
    parent: null,
    login: null,
    depth: 0,
    ...facts,
  };
  await records.put("tokens", accessor, stored, "token-created");
  return { token, info: infoOf(accessor, stored) };
}

function infoOf(
  accessor: string,
  { proof: _proof, depth: _depth, below: _below, ...token }: StoredToken,
): TokenInfo {
  return { accessor, ...token };
}

function expiry({ moment }: Records, ttl: number): number {
  return moment.now + ttl * 1000;
}
