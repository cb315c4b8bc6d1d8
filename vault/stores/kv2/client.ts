import type { JsonObject } from "../../../core/secret.ts";
import { patiently } from "../patience.ts";
import type { Kv2Address } from "./address.ts";
import { CasMismatch, NoRoom, refused, Unreachable, unversioned } from "./errors.ts";
import { tokensOf, type Kv2Credentials } from "./login.ts";

const ANSWER_MS = 10_000;

export interface Version {
  readonly version: number;
  /** Null where this version was deleted or destroyed. */
  readonly data: JsonObject | null;
}

/** The few calls of the KV v2 API that the store needs. Paths are within the store's folder. */
export interface Kv2Client {
  readonly location: string;
  /** The latest version, or another one; null where there is none. */
  get(path: string, version?: number): Promise<Version | null>;
  /** The names in a folder. */
  list(path: string): Promise<string[]>;
  /**
   * Writes once: after Unreachable nobody knows whether it was written.
   * @param cas the version that is there; 0 for none
   * @returns the new version
   * @throws CasMismatch, Unreachable, NoRoom
   */
  put(path: string, data: JsonObject, cas: number): Promise<number>;
  /** Destroys all versions before this one for good. */
  destroyBefore(path: string, version: number): Promise<void>;
  /** Removes a path with all that is known of it. */
  remove(path: string): Promise<void>;
}

export interface Kv2ClientOptions {
  readonly namespace?: string | undefined;
}

export function kv2Client(
  { origin, mount, folder }: Kv2Address,
  credentials: Kv2Credentials,
  { namespace }: Kv2ClientOptions = {},
): Kv2Client {
  const location = `${origin}/${mount}/${folder}`;
  const tokens = tokensOf(credentials, logIn);
  const at = (kind: string, path: string) => `${mount}/${kind}/${folder}/${path}`;

  async function logIn(path: string, body: object): Promise<string> {
    const answer = settled(await send("POST", path, body));
    const token = (answer.body?.auth as { client_token?: unknown } | null | undefined)?.client_token;
    if (typeof token !== "string") throw refused(location, answer.status);
    return token;
  }

  async function send(method: string, path: string, body?: object, token?: string): Promise<Answer> {
    try {
      const response = await fetch(`${origin}/v1/${path}`, {
        method,
        headers: {
          "X-Vault-Request": "true",
          ...(token !== undefined && { "X-Vault-Token": token }),
          ...(namespace !== undefined && { "X-Vault-Namespace": namespace }),
          ...(body && { "Content-Type": "application/json" }),
        },
        ...(body && { body: JSON.stringify(body) }),
        redirect: "manual", // A redirect would take the token to another machine.
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      return {
        status: response.status,
        retryAfter: retryAfter(response),
        body: jsonOf(await response.text()),
      };
    } catch (error) {
      // Without the error itself: where a header cannot be sent, its text repeats the header, and so the token.
      throw new Unreachable(reasonOf(error), 0);
    }
  }

  /** Sends with a token, and once more with a new one where it has ended. */
  async function call(method: string, path: string, body?: object): Promise<Answer> {
    const token = await tokens.get();
    const answer = await send(method, path, body, token);
    if (answer.status !== 403 || !tokens.renew(token)) return settled(answer);
    return settled(await send(method, path, body, await tokens.get()));
  }

  /** For calls that may be sent twice. */
  async function callPatiently(method: string, path: string, body?: object): Promise<Answer> {
    const answer = await patiently(
      () => call(method, path, body),
      (error) => error instanceof Unreachable && error.after,
    );
    if (answer.status === 400) throw refused(location, 400);
    return answer;
  }

  /** What says yes, or no to this very call. */
  function settled(answer: Answer): Answer {
    const { status, body } = answer;
    if ((status >= 200 && status < 300) || status === 400) return answer;
    // Without a word it is the record that is missing; with one, or as a page, it is the engine.
    const isMissing =
      status === 404 && body !== null && !(Array.isArray(body.errors) && body.errors.length > 0);
    if (isMissing) return answer;
    if (status === 403 || status === 404) throw refused(location, status);
    if (isFull(answer)) throw new NoRoom();
    throw new Unreachable(`it answers with HTTP ${status}`, answer.retryAfter);
  }

  return {
    location,
    async get(path, version) {
      const query = version === undefined ? "" : `?version=${version}`;
      const { body } = await callPatiently("GET", at("data", path) + query);
      const { data, metadata } = (body?.data ?? {}) as { data?: JsonObject | null; metadata?: JsonObject };
      return typeof metadata?.version === "number" ? { version: metadata.version, data: data ?? null } : null;
    },
    async list(path) {
      const { body } = await callPatiently("GET", `${at("metadata", path)}?list=true`);
      const keys = (body?.data as { keys?: unknown } | undefined)?.keys;
      return Array.isArray(keys) ? keys.map(String) : [];
    },
    async put(path, data, cas) {
      const { status, body } = await call("POST", at("data", path), { options: { cas }, data });
      const version = (body?.data as { version?: unknown } | undefined)?.version;
      if (typeof version === "number") return version;
      if (JSON.stringify(body?.errors ?? "").includes("check-and-set")) throw new CasMismatch(path);
      if (status >= 300) throw refused(location, status);
      await call("DELETE", at("data", path));
      throw unversioned(location, mount);
    },
    async destroyBefore(path, version) {
      const { body } = await callPatiently("GET", at("metadata", path));
      const { versions: known = {} } = (body?.data ?? {}) as { versions?: Record<string, JsonObject> };
      const versions = Object.entries(known)
        .filter(([number, { destroyed }]) => Number(number) < version && destroyed !== true)
        .map(([number]) => Number(number));
      if (versions.length > 0) await callPatiently("PUT", at("destroy", path), { versions });
    },
    async remove(path) {
      await callPatiently("DELETE", at("metadata", path));
    },
  };
}

interface Answer {
  readonly status: number;
  /** In milliseconds, as the cluster asks for it; 0 where it does not. */
  readonly retryAfter: number;
  /** Null for what is no JSON, such as the page of a proxy, or nothing. */
  readonly body: JsonObject | null;
}

/** Vault and OpenBao pass on what the system said, with 500. */
function isFull({ status, body }: Answer): boolean {
  return status === 507 || (status >= 500 && /no space left/i.test(JSON.stringify(body?.errors ?? "")));
}

function jsonOf(text: string): JsonObject | null {
  try {
    return JSON.parse(text) as JsonObject;
  } catch {
    return null;
  }
}

function retryAfter({ headers }: Response): number {
  const seconds = Number(headers.get("Retry-After"));
  return Number.isFinite(seconds) ? seconds * 1_000 : 0;
}

/** `fetch` itself says no more than "fetch failed". */
function reasonOf(error: unknown): string {
  const { name, cause } = error as Error;
  if (name === "TimeoutError") return `no answer within ${ANSWER_MS / 1_000} s`;
  const { code } = (cause ?? {}) as { code?: unknown };
  return typeof code === "string" ? code : "the connection failed";
}
