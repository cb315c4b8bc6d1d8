import { request } from "node:http";
import { expect } from "vitest";
import type { Step } from "./cases.ts";

export interface KvServer {
  /** Without a path. */
  readonly url: string;
  readonly token: string;
  /** Vault or OpenBao itself, either of which is right where they differ. */
  readonly isReal?: true;
}

export interface KvAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- A test says what it expects of it.
  readonly body: any;
}

/** Goes through a conversation about a key. */
export async function talk(server: KvServer, steps: readonly Step[], key: string): Promise<void> {
  for (const [line, body, status, expected] of steps) {
    const [, method = "", variant, path = ""] = /^(\w+)(?:\(([^)]*)\))? (.*)$/.exec(line) ?? [];
    const at = path.replace("KEY", key);
    const got = await call(server, method, `secret/${at}`, { body, headers: headersOf(method, variant) });
    const told = `${line} answered ${got.status}: ${got.text}`;
    const [ours, openBaos = ours] = [status].flat();
    expect(server.isReal ? [ours, openBaos] : [ours], told).toContain(got.status);
    if (got.status !== ours) continue;
    if (expected instanceof RegExp) expect(String(got.body.errors), told).toMatch(expected);
    else if (expected && "cache-control" in expected) expect(got.headers).toMatchObject(expected);
    else if (expected) expect(got.body, told).toMatchObject(expected);
  }
}

export interface KvCallOptions {
  /** Text is sent as it is. */
  readonly body?: unknown;
  /** Undefined: not sent. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** One call, its path as it is: not as an URL, which would be made tidy. */
export function call(
  { url, token }: KvServer,
  method: string,
  path: string,
  { body, headers = {} }: KvCallOptions = {},
): Promise<KvAnswer> {
  const { hostname, port } = new URL(url);
  const text =
    body === undefined || body === null ? "" : typeof body === "string" ? body : JSON.stringify(body);
  const sent = {
    "x-vault-token": token,
    "x-vault-request": "true",
    "content-type": "application/json",
    ...headers,
  };
  const given = Object.entries(sent).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        hostname,
        port,
        method,
        path: `/v1/${path}`,
        headers: { ...Object.fromEntries(given), "content-length": Buffer.byteLength(text) },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => void chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const all = Buffer.concat(chunks).toString();
          const isJson = /json/.test(response.headers["content-type"] ?? "") && all !== "";
          const { statusCode: status = 0, headers: answered } = response;
          resolve({ status, headers: answered, text: all, body: isJson ? JSON.parse(all) : undefined });
        });
      },
    );
    asked.on("error", reject);
    asked.end(text);
  });
}

function headersOf(method: string, variant: string | undefined): Record<string, string | undefined> {
  if (variant === "no token") return { "x-vault-token": undefined };
  if (variant === "other token") return { "x-vault-token": "s.unknown" };
  if (method !== "PATCH") return {};
  return { "content-type": variant === "" ? undefined : (variant ?? "application/merge-patch+json") };
}
