import type { FastifyReply } from "fastify";
import type { SecretMetadata } from "../core/secret.ts";
import { httpSecret } from "./secret-shape.ts";

/**
 * A definition as JSON, with what else is told of it. What it says of itself stays the same as long as it does, so
 * that it is written once.
 * @param more without a name that the definition has itself
 */
export function secretText(secret: SecretMetadata, vaultId: string, more: object): string {
  let open = opened.get(secret);
  if (open === undefined) {
    open = JSON.stringify(httpSecret(secret, vaultId)).slice(0, -1);
    opened.set(secret, open);
  }
  return `${open},${JSON.stringify(more).slice(1)}`;
}

/** Without the closing brace. A process serves one vault. */
const opened = new WeakMap<SecretMetadata, string>();

/** Sends JSON that is written already. */
export function sendJson(reply: FastifyReply, json: string): FastifyReply {
  return reply.type("application/json; charset=utf-8").send(json);
}
