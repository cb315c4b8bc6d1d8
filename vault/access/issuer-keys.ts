import {
  createLocalJWKSet,
  errors,
  type CryptoKey,
  type FlattenedJWSInput,
  type JSONWebKeySet,
  type JWSHeaderParameters,
} from "jose";

import { isLoopbackHost } from "../../core/loopback.ts";
import { UserError } from "../../core/user-error.ts";

/** The public keys of OIDC issuers, found as their discovery documents say, and kept for a while. */
export interface IssuerKeys {
  /**
   * The key that a token's header names.
   * @throws UserError ISSUER_UNAVAILABLE; JOSEError where the issuer has no such key
   */
  find(issuer: string, header: JWSHeaderParameters, token: FlattenedJWSInput): Promise<CryptoKey>;
}

export interface IssuerKeysOptions {
  /** Unix time in milliseconds. */
  readonly now?: () => number;
  /** Where the network is asked. */
  readonly fetch?: typeof fetch;
}

/** After this, keys are asked for again. */
const FRESH = 10 * 60_000;
/** Without an answer they serve on for so long. */
const USABLE = 24 * 60 * 60_000;
/** An issuer is asked no more often, whatever keys are named to us and whether it answers or not. */
const COOLDOWN = 60_000;
const TIMEOUT = 5_000;
const MOST_BYTES = 512 * 1024;
const MOST_KEYS = 100;

interface Known {
  readonly keys: ReturnType<typeof createLocalJWKSet>;
  readonly at: number;
}

export function openIssuerKeys({ now = Date.now, fetch: ask = fetch }: IssuerKeysOptions = {}): IssuerKeys {
  const issuers = new Map<string, ReturnType<typeof issuerOf>>();
  return {
    async find(issuer, header, token) {
      const keys = issuers.get(issuer) ?? issuerOf(() => loadKeys(ask, issuer), now);
      issuers.set(issuer, keys);
      return keys(header, token);
    },
  };
}

function issuerOf(load: () => Promise<JSONWebKeySet>, now: () => number) {
  let known: Known | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let failure: unknown;
  let asking: Promise<void> | undefined;

  const isWithin = (since: number, time: number) => Math.abs(now() - since) < time;

  async function ask(): Promise<void> {
    askedAt = now();
    try {
      known = { keys: createLocalJWKSet(await load()), at: now() };
      failure = undefined;
    } catch (error) {
      failure = error; // Told where there are no keys to go on with.
    }
  }

  /** Many at once wait for one answer. */
  function refresh(): Promise<void> {
    if (!asking && isWithin(askedAt, COOLDOWN)) return Promise.resolve();
    asking ??= ask().finally(() => (asking = undefined));
    return asking;
  }

  return async (header: JWSHeaderParameters, token: FlattenedJWSInput): Promise<CryptoKey> => {
    if (!known || !isWithin(known.at, FRESH)) await refresh();
    if (!known || !isWithin(known.at, USABLE)) throw failure;
    try {
      return await known.keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await refresh(); // The issuer may have new keys since.
      return known.keys(header, token);
    }
  };
}

async function loadKeys(ask: typeof fetch, issuer: string): Promise<JSONWebKeySet> {
  const discovery = await loadJson(
    ask,
    issuer,
    `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
  );
  if (discovery.issuer !== issuer) throw unavailable(issuer, "its discovery document names another issuer");
  const { jwks_uri } = discovery;
  if (typeof jwks_uri !== "string" || !isSafeUrl(jwks_uri) || (isLocal(jwks_uri) && !isLocal(issuer)))
    throw unavailable(issuer, "its discovery document names no address with https for its keys");
  const { keys } = await loadJson(ask, issuer, jwks_uri);
  if (!Array.isArray(keys) || keys.length > MOST_KEYS) throw unavailable(issuer, "its keys cannot be read");
  return { keys: keys as JSONWebKeySet["keys"] };
}

async function loadJson(ask: typeof fetch, issuer: string, url: string): Promise<Record<string, unknown>> {
  try {
    const response = await ask(url, {
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT),
      headers: { accept: "application/json" },
    });
    if (!response.ok) throw unavailable(issuer, `it answers with status ${response.status}`);
    const data: unknown = JSON.parse(await boundedText(response, issuer));
    if (typeof data === "object" && data !== null) return data as Record<string, unknown>;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw unavailable(issuer, "it does not answer, or not with JSON", error);
  }
  throw unavailable(issuer, "it does not answer with JSON");
}

async function boundedText(response: Response, issuer: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > MOST_BYTES) throw unavailable(issuer, "its answer is too long");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

const isLocal = (url: string): boolean => isLoopbackHost(new URL(url).hostname);

/** With https, or on this machine. */
export function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text) || text.length > 2_048) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  const isPlain = username === "" && password === "" && search === "" && hash === "";
  return isPlain && (protocol === "https:" || (protocol === "http:" && isLoopbackHost(hostname)));
}

/** @param why as the second half of a sentence: `it does not answer` */
export function unavailable(issuer: string, why: string, cause?: unknown): UserError {
  return new UserError(
    "ISSUER_UNAVAILABLE",
    `The keys of the issuer ${issuer} cannot be had: ${why}.`,
    "See that the server can reach it, then try again in a minute.",
    { cause },
  );
}
