import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import type { Redacted } from "../core/redacted.ts";
import { ERRORS, UserError, type ErrorCode } from "../core/user-error.ts";
import { openStream } from "./open-stream.ts";
import { locationOf, serverAddress } from "./server-address.ts";

export interface ClientOptions {
  /** Such as `https://vault.example.com`; without TLS only on this machine. */
  readonly url: string;
  readonly token: Redacted;
  /** Milliseconds for one answer; 30 seconds by default. */
  readonly timeout?: number | undefined;
  /** Ends every call that is under way. */
  readonly signal?: AbortSignal | undefined;
}

/** A server's native API: answers as data, refusals as the same UserErrors that an embedded vault throws. */
export interface Client {
  /** For people, and without anything secret. */
  readonly location: string;
  /** @throws UserError the server's own; VAULT_UNAVAILABLE where it cannot be reached */
  call<T>(method: Method, path: string, request?: Request): Promise<Answer<T>>;
  /** A stream of events, open until `signal` ends it. Does not keep the program alive. */
  events(path: string, lastEventId: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>>;
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface Request {
  /** What is undefined is left out. */
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  readonly body?: unknown;
  /** The version that the writer saw. */
  readonly ifVersion?: number | undefined;
  /** A write that the server does once, though it be sent again. */
  readonly once?: boolean;
  /** Changes nothing, though it is no GET. */
  readonly isReading?: boolean;
}

export interface Answer<T> {
  readonly body: T;
  readonly headers: Headers;
}

const TRIES = 4;
/** Milliseconds: of the first pause between two tries, and the longest that a server may ask for. */
const PAUSE = { first: 100, longest: 10_000 } as const;

/** @throws UserError USAGE where the URL is none that a token may be sent to */
export function openClient({ url, token, timeout = 30_000, signal }: ClientOptions): Client {
  const address = serverAddress(url);
  const location = locationOf(url);
  const bearer = authorization(token);

  const urlOf = (path: string) => new URL(`api/v1/${path}`, address);

  async function send(path: string, init: RequestInit): Promise<Response> {
    const headers = { authorization: bearer, ...(init.headers as Record<string, string>) };
    try {
      // A redirect is not followed: nobody else shall get the token.
      return await fetch(urlOf(path), { ...init, headers, redirect: "manual" });
    } catch (error) {
      throw unreachable(location, error);
    }
  }

  async function attempt<T>(path: string, init: RequestInit): Promise<Answer<T>> {
    const limit = AbortSignal.timeout(timeout);
    const response = await send(path, { ...init, signal: signal ? AbortSignal.any([limit, signal]) : limit });
    const text = await response.text().catch((error: unknown) => {
      throw unreachable(location, error);
    });
    if (!response.ok) {
      const refusal = refusalOf(location, response, text);
      throw new Failed(refusal, againAfter(refusal, response.headers));
    }
    return { body: (text === "" ? undefined : readJson(location, text)) as T, headers: response.headers };
  }

  return {
    location,
    async call<T>(method: Method, path: string, request: Request = {}) {
      const { once = false, isReading = method === "GET" } = request;
      const init = { method, headers: headersOf(request), ...bodyOf(request) };
      for (let tried = 1; ; tried++) {
        try {
          return await attempt<T>(`${path}${queryText(request.query)}`, init);
        } catch (error) {
          if (!(error instanceof Failed)) throw error;
          const wait = isReading || once ? pauseAfter(error, tried) : undefined;
          if (wait === undefined || signal?.aborted) throw error.told;
          await pause(wait, undefined, { signal });
        }
      }
    },
    async events(path, lastEventId, ended) {
      const headers = { authorization: bearer, accept: "text/event-stream", "last-event-id": lastEventId };
      const stream = await openStream(urlOf(path), headers, ended).catch((error: unknown) => {
        throw unreachable(location, error).told;
      });
      const { statusCode: status = 0, headers: answered } = stream;
      if (status === 200) return stream;
      const type = new Headers({ "content-type": answered["content-type"] ?? "" });
      throw refusalOf(location, { status, headers: type }, await text(stream).catch(() => ""));
    },
  };
}

/**
 * Whether the vault may be back in a while: nobody answered, or somebody said that there is no vault just now. Whoever
 * was refused, or was answered by something else, was not.
 */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof UserError)) return false;
  const { status = 503 } = (error.details ?? {}) as { status?: number };
  return ["VAULT_UNAVAILABLE", "SHUTTING_DOWN", "VAULT_BUSY"].includes(error.code) && status >= 500;
}

/** One attempt that came to nothing, until it is known that there will be no other. */
class Failed extends Error {
  readonly told: UserError;
  /** Milliseconds after which it may be tried again; `soon` where nobody said when, `never` where it is of no use. */
  readonly again: number | "soon" | "never";
  constructor(told: UserError, again: Failed["again"]) {
    super(told.code);
    this.told = told;
    this.again = again;
  }
}

/** Milliseconds until the next attempt; undefined where there shall be none. */
function pauseAfter({ again }: Failed, tried: number): number | undefined {
  if (again === "never" || tried === TRIES) return undefined;
  if (again === "soon") return PAUSE.first * 2 ** (tried - 1) * (0.5 + Math.random());
  return again <= PAUSE.longest ? again : undefined;
}

/** When the server says that the same may be sent again. */
function againAfter({ code }: UserError, headers: Headers): Failed["again"] {
  if (!PASSING.has(code)) return "never";
  const seconds = headers.get("retry-after") ?? "";
  return /^\d+$/.test(seconds) ? Number(seconds) * 1000 : "soon";
}

/** Refusals of the moment, after which nothing was done. */
const PASSING: ReadonlySet<ErrorCode> = new Set(["RATE_LIMITED", "SHUTTING_DOWN", "VAULT_BUSY", "IN_FLIGHT"]);

function headersOf({ body, ifVersion, once }: Request): Record<string, string> {
  return {
    ...(body !== undefined && { "content-type": "application/json" }),
    ...(ifVersion !== undefined && { "if-match": `"${ifVersion}"` }),
    ...(once && { "idempotency-key": randomUUID() }),
  };
}

function bodyOf({ body }: Request): { body?: string } {
  return body === undefined ? {} : { body: JSON.stringify(body) };
}

function queryText(query: Request["query"] = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  return given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`;
}

function authorization(token: Redacted): string {
  const text = token.reveal();
  if (/^[\x21-\x7e]+$/.test(text)) return `Bearer ${text}`;
  throw new UserError(
    "UNAUTHENTICATED",
    "The token is empty or has characters that no token has.",
    "Copy it again, without spaces and line ends.",
  );
}

function readJson(location: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own error quotes the text, in which there may be a value.
    throw notKeyward(location, "no JSON");
  }
}

/** What the server says is wrong, as it says it. */
function refusalOf(
  location: string,
  { status, headers }: Pick<Response, "status" | "headers">,
  text: string,
): UserError {
  const isProblem = headers.get("content-type")?.startsWith("application/problem+json") ?? false;
  const problem = isProblem ? (readJson(location, text) as Partial<UserError>) : {};
  const { code, message, fix, details } = problem;
  const isTold = typeof message === "string" && typeof fix === "string";
  if (isTold && code !== undefined && Object.hasOwn(ERRORS, code))
    return new UserError(code, message, fix, details && { details });
  if (status >= 300 && status < 400)
    return new UserError(
      "VAULT_UNAVAILABLE",
      `${location} sends its callers elsewhere, and a token is sent nowhere else.`,
      "Give the address at which the vault itself answers.",
      { details: { status } },
    );
  return notKeyward(location, `the status ${status}`, status);
}

function notKeyward(location: string, what: string, status = 200): UserError {
  return new UserError(
    "VAULT_UNAVAILABLE",
    `What answers at ${location} is no Keyward server of this version, or something stands before it: it gave ${what}.`,
    "Check the address, and what proxies there are.",
    { details: { status } },
  );
}

function unreachable(location: string, error: unknown): Failed {
  const { name, cause } = error as Error;
  const { code = "" } = (cause ?? error) as NodeJS.ErrnoException;
  const isTimeout = name === "TimeoutError";
  const why = isTimeout ? "it did not answer in time" : (REASONS[code] ?? "the connection was cut");
  const isCertificate = /CERT|SIGN|TLS|SSL/.test(code);
  const told = new UserError(
    "VAULT_UNAVAILABLE",
    `The vault at ${location} cannot be reached: ${isCertificate ? `its certificate is not trusted (${code})` : why}.`,
    isCertificate
      ? "Name the certificate of your own authority in NODE_EXTRA_CA_CERTS."
      : "Check the address and the network, and that the server runs.",
    // The cause names the address alone; headers are not in it.
    { cause: error },
  );
  return new Failed(told, isTimeout || isCertificate || name === "AbortError" ? "never" : "soon");
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the name of its host cannot be looked up",
  EHOSTUNREACH: "there is no way to its host",
  ENETUNREACH: "there is no way to its network",
  UND_ERR_CONNECT_TIMEOUT: "it did not answer in time",
};
