import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { openLog } from "../../backend/log.ts";
import { readSettings } from "../../backend/read-settings.ts";
import { serve, type ServeOptions } from "../../backend/serve.ts";
import type { SettingName } from "../../backend/settings.ts";
import { Redacted } from "../../core/redacted.ts";

export const PASSPHRASE = "a passphrase for tests";

/** A real server in this process, on a free port of loopback, its vault in memory unless a store is named. */
export interface TestServer {
  readonly url: string;
  /** A token that may do everything. */
  readonly root: string;
  /** Another token, by default for everything that the policies allow its user. */
  token(asked: object): Promise<string>;
  readonly call: Call;
  /** Ends it, and gives all that it logged. */
  close(): Promise<string>;
}

export type Call = (method: string, path: string, options?: CallOptions) => Promise<Answer>;

export interface CallOptions {
  /** By default the root token; null sends none. */
  readonly token?: string | null | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Of JSON the data, else the text. */
  // oxlint-disable-next-line typescript/no-explicit-any -- A test says what it expects of it.
  readonly body: any;
}

export async function startTestServer(
  flags: Partial<Record<SettingName, string>> = {},
  { rotations }: Pick<ServeOptions, "rotations"> = {},
): Promise<TestServer> {
  const log = new PassThrough();
  const logged = text(log);
  const settings = readSettings({ flags: { listen: "127.0.0.1:0", store: "memory:", ...flags }, env: {} });
  const credentials = { passphrase: new Redacted(PASSPHRASE) };
  const serving = await serve({
    settings,
    credentials,
    rotations,
    version: "0.0.0",
    log: openLog("debug", log),
  });
  const root = (await serving.rootToken()).reveal();

  const call = callerOf(serving.url, root);
  return {
    url: serving.url,
    root,
    call,
    async token(asked) {
      const { status, body } = await call("POST", "/api/v1/tokens", { body: asked });
      if (status !== 201) throw new Error(`no token was made: ${JSON.stringify(body)}`);
      return body.token;
    },
    async close() {
      await serving.close();
      log.end();
      return logged;
    },
  };
}

/** Calls a server, by default with this token. */
export function callerOf(url: string, root: string): Call {
  return async (method, path, options = {}) => {
    const { token = root, body, headers = {} } = options;
    const response = await fetch(new URL(path, url), {
      method,
      redirect: "manual",
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const { status, headers: answered } = response;
    const sent = await response.text();
    const isJson = sent !== "" && /json/.test(answered.get("content-type") ?? "");
    return { status, headers: answered, body: isJson ? JSON.parse(sent) : sent };
  };
}
