import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import type { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";
import { againAfter, Failed, pauseAfter, readJson, refusalOf, unreachable } from "./http-failure.ts";
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
  /** A write that the server does once, though it be sent again; under this name, by whichever process. */
  readonly once?: boolean | string;
  /** Changes nothing, though it is no GET. */
  readonly isReading?: boolean;
  /** Milliseconds for the answer, where it takes longer than others. */
  readonly timeout?: number | undefined;
}

export interface Answer<T> {
  readonly body: T;
  readonly headers: Headers;
}

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

  async function attempt<T>(path: string, init: RequestInit, patience = timeout): Promise<Answer<T>> {
    const limit = AbortSignal.timeout(patience);
    const response = await send(path, { ...init, signal: signal ? AbortSignal.any([limit, signal]) : limit });
    const text = await response.text().catch((error: unknown) => {
      throw unreachable(location, error);
    });
    if (!response.ok) {
      const refusal = refusalOf(location, response, text);
      throw new Failed(refusal, againAfter(refusal, response));
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
          return await attempt<T>(`${path}${queryText(request.query)}`, init, request.timeout);
        } catch (error) {
          if (!(error instanceof Failed)) throw error;
          const wait = isReading || once !== false ? pauseAfter(error, tried) : undefined;
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

function headersOf({ body, ifVersion, once }: Request): Record<string, string> {
  return {
    ...(body !== undefined && { "content-type": "application/json" }),
    ...(ifVersion !== undefined && { "if-match": `"${ifVersion}"` }),
    ...(once && { "idempotency-key": once === true ? randomUUID() : once }),
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
