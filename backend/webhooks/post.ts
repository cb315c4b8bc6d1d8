import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { addressOf, type Reachable } from "./reachable.ts";

const TIMEOUT_MS = 10_000;

export interface Answer {
  readonly status: number;
  /** Seconds, where the receiver says when to come again. */
  readonly retryAfter: number | null;
}

export interface Connection {
  readonly mayReach: Reachable;
  /** Ends it before its time. */
  readonly signal: AbortSignal;
}

/**
 * Posts JSON to a webhook. The name is looked up once, and the connection goes to the address that was compared with
 * the rules; redirects are not followed, and of the answer only its status is read.
 * @throws UserError WEBHOOK_UNREACHABLE, or the connection's own error
 */
export async function post(
  url: URL,
  body: string,
  headers: Readonly<Record<string, string>>,
  { mayReach, signal }: Connection,
): Promise<Answer> {
  const { address, family } = await addressOf(url.hostname, mayReach);
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: "POST",
        headers: {
          ...headers,
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
        },
        agent: false,
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
        // TLS still compares the certificate with the URL's name.
        lookup: (_host, options, done) =>
          options.all ? done(null, [{ address, family }]) : done(null, address, family),
      },
      (response) => {
        response.destroy();
        resolve({ status: response.statusCode ?? 0, retryAfter: secondsOf(response.headers["retry-after"]) });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Of seconds or a date. */
function secondsOf(retryAfter: string | undefined): number | null {
  if (retryAfter === undefined) return null;
  const seconds = /^\d{1,9}$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? seconds : null;
}
