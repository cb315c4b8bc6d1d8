import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Redacted } from "../../../core/redacted.ts";
import { isKey, type SecretValue } from "../../../core/secret.ts";
import { ERRORS, UserError } from "../../../core/user-error.ts";

/** What a program may do through the door. */
export interface Secrets {
  /** Null where there is no such secret. @throws UserError */
  get(name: string): Promise<Redacted<SecretValue> | null>;
  /** @throws UserError */
  set(name: string, value: Redacted<SecretValue>, context: "platform" | "project"): Promise<void>;
}

export interface Door {
  /** `127.0.0.1:PORT`. */
  readonly address: string;
  /** Random, for this run alone. */
  readonly token: Redacted;
  close(): void;
}

/** Bytes. A value has at most 64 KiB, and JSON may take six for one of them. */
const LARGEST_BODY = 512 * 1024;

/**
 * A door from a program to the vault of its run: two calls over HTTP, on loopback alone, for whoever has the token. It
 * takes no more than a body of 512 KiB, and only what was sent to its own address, so that no page in a browser gets in
 * by a name that leads here.
 */
export async function openDoor(secrets: Secrets): Promise<Door> {
  const token = randomBytes(32).toString("base64url");
  const server = createServer({ requestTimeout: 30_000, maxHeaderSize: 8192 }, (request, response) => {
    void respond(request, response);
  });
  server.maxConnections = 64;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.unref();

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, body } = await answer(request);
    response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(JSON.stringify(body));
  }
  async function answer(request: IncomingMessage): Promise<{ status: number; body: object }> {
    try {
      if (request.headers.host !== address) throw refused("The request was sent to another host.");
      if (!isSame(request.headers.authorization ?? "", `Bearer ${token}`))
        throw refused("The token is wrong.");
      const body = parsed(await bodyOf(request));
      if (request.method === "POST" && request.url === "/get") return { status: 200, body: await get(body) };
      if (request.method === "POST" && request.url === "/set") return { status: 200, body: await set(body) };
      throw new UserError("NO_ROUTE", "There is nothing at this address.", "Use fx_ef.");
    } catch (error) {
      const known = error instanceof UserError ? error : fault(error);
      return { status: ERRORS[known.code].status, body: known.toJSON() };
    }
  }
  async function get(body: unknown): Promise<object> {
    const { name } = body as { name?: unknown };
    if (typeof name !== "string") throw notUnderstood();
    // No secret can be so named, so that there is none.
    const value = isKey(name) ? await secrets.get(name) : null;
    return { value: value ? value.reveal() : null };
  }
  async function set(body: unknown): Promise<object> {
    const { name, value, context } = body as { name?: unknown; value?: unknown; context?: unknown };
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    if (typeof name !== "string" || !(typeof value === "string" || isObject)) throw notUnderstood();
    if (context !== "platform" && context !== "project") throw notUnderstood();
    await secrets.set(name, new Redacted(value as SecretValue), context);
    return {};
  }

  return {
    address,
    token: new Redacted(token),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY)
      throw new UserError("TOO_LARGE", "The request is larger than a secret can be.", "Send less.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parsed(body: Buffer): unknown {
  try {
    return Object(JSON.parse(body.toString()));
  } catch {
    // The parser's own error quotes the text, in which there may be a value.
    throw notUnderstood();
  }
}

/** A bug of ours, or a program that went away while it asked. Its message may quote what it was about. */
function fault(cause: unknown): UserError {
  return new UserError("INTERNAL", "Keyward failed.", "Please report it.", { cause });
}

/** In a time that tells nothing of either: digests are as long as each other. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(one!, other!);
}

function refused(message: string): UserError {
  return new UserError(
    "UNAUTHENTICATED",
    message,
    "Ask through fx_ef in a program that keyward run started.",
  );
}

function notUnderstood(): UserError {
  return new UserError("USAGE", "The request cannot be read.", "Use fx_ef.");
}
