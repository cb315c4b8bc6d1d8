import { ERRORS, UserError, type ErrorCode } from "../core/user-error.ts";

const TRIES = 4;
/** Milliseconds: of the first pause between two tries, and the longest that a server may ask for. */
const PAUSE = { first: 100, longest: 10_000 } as const;

/** One attempt that came to nothing, until it is known that there will be no other. */
export class Failed extends Error {
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
export function pauseAfter({ again }: Failed, tried: number): number | undefined {
  if (again === "never" || tried === TRIES) return undefined;
  if (again === "soon") return PAUSE.first * 2 ** (tried - 1) * (0.5 + Math.random());
  return again <= PAUSE.longest ? again : undefined;
}

/** When the server, or what stands before it, says that the same may be sent again. */
export function againAfter({ code }: UserError, { status, headers }: Answered): Failed["again"] {
  if (!PASSING.has(code) && !(code === "VAULT_UNAVAILABLE" && GATEWAY.has(status))) return "never";
  const { retry_after } = retryAfter(headers);
  return retry_after === undefined ? "soon" : retry_after * 1000;
}

/** Seconds, where it is said. */
function retryAfter(headers: Headers): { readonly retry_after?: number } {
  const seconds = headers.get("retry-after") ?? "";
  return /^\d+$/.test(seconds) ? { retry_after: Number(seconds) } : {};
}

/** Refusals of the moment, after which nothing was done. */
const PASSING: ReadonlySet<ErrorCode> = new Set(["RATE_LIMITED", "SHUTTING_DOWN", "VAULT_BUSY", "IN_FLIGHT"]);
/** What proxies answer while no server is behind them. */
const GATEWAY: ReadonlySet<number> = new Set([502, 503, 504]);

type Answered = Pick<Response, "status" | "headers">;

/**
 * Whether the vault may be back in a while: nobody answered, or somebody said that there is no vault just now. Whoever
 * was refused, or was answered by something else, was not.
 */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof UserError)) return false;
  const { status = 503 } = (error.details ?? {}) as { status?: number };
  return ["VAULT_UNAVAILABLE", "SHUTTING_DOWN", "VAULT_BUSY"].includes(error.code) && status >= 500;
}

/** @throws UserError without the text */
export function readJson(location: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own error quotes the text, in which there may be a value.
    throw notKeyward(location, "no JSON");
  }
}

/** What the server says is wrong, as it says it. */
export function refusalOf(location: string, { status, headers }: Answered, text: string): UserError {
  const isProblem = headers.get("content-type")?.startsWith("application/problem+json") ?? false;
  const problem = isProblem ? (readJson(location, text) as Partial<UserError>) : {};
  const { code, message, fix, details } = problem;
  const isTold = typeof message === "string" && typeof fix === "string";
  if (isTold && code !== undefined && Object.hasOwn(ERRORS, code)) {
    const told = { ...details, ...retryAfter(headers) };
    return new UserError(code, message, fix, Object.keys(told).length > 0 ? { details: told } : {});
  }
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

/** What kept an answer from coming. */
export function unreachable(location: string, error: unknown): Failed {
  const { why, fix = CHECK, again = "soon" } = hindranceOf(error);
  // The cause names the address alone; headers are not in it.
  const told = new UserError(
    "VAULT_UNAVAILABLE",
    `The vault at ${location} cannot be reached: ${why}.`,
    fix,
    { cause: error },
  );
  return new Failed(told, again);
}

interface Hindrance {
  readonly why: string;
  readonly fix?: string;
  /** Where it is of no use to try again. */
  readonly again?: "never";
}

const CHECK = "Check the address and the network, and that the server runs.";

function hindranceOf(error: unknown): Hindrance {
  const { name, cause = error } = error as Error;
  const { name: kind, message, code = "" } = cause as NodeJS.ErrnoException;
  if (name === "TimeoutError") return { why: "it did not answer in time", again: "never" };
  if (name === "AbortError") return { why: "the call was ended", again: "never" };
  // Said by fetch before it connects: https://fetch.spec.whatwg.org/#port-blocking.
  if (message === "bad port")
    return {
      why: "its port is kept for another protocol, and no client of HTTP connects to it",
      fix: "Let the server listen on another port, such as 8250.",
      again: "never",
    };
  if (kind === "HTTPParserError" || code.startsWith("HPE_"))
    return { why: "what answers there does not speak HTTP", again: "never" };
  if (code === "ERR_SSL_WRONG_VERSION_NUMBER")
    return { why: "what answers there does not speak TLS", again: "never" };
  if (/^(?:ERR_SSL|EPROTO)/.test(code)) return { why: `no TLS could be agreed on (${code})`, again: "never" };
  if (code === "CERT_HAS_EXPIRED")
    return { why: "its certificate has expired", fix: "Give the server a new certificate.", again: "never" };
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID")
    return { why: "its certificate is for another name", again: "never" };
  if (/CERT|SIGN/.test(code))
    return {
      why: `its certificate is not trusted (${code})`,
      fix: "Name the certificate of your own authority in NODE_EXTRA_CA_CERTS.",
      again: "never",
    };
  return { why: REASONS[code] ?? `the connection failed${code === "" ? "" : ` (${code})`}` };
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the name of its host cannot be looked up",
  EHOSTUNREACH: "there is no way to its host",
  ENETUNREACH: "there is no way to its network",
  ECONNRESET: "the connection was cut",
  EPIPE: "the connection was cut",
  UND_ERR_SOCKET: "the connection was cut",
  ETIMEDOUT: "it did not answer in time",
  UND_ERR_CONNECT_TIMEOUT: "it did not answer in time",
};
