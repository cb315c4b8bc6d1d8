import type { FastifyReply } from "fastify";
import type { SecretMetadata } from "../core/secret.ts";
import { frequentMap } from "../vault/frequent-map.ts";
import { httpSecret } from "./secret-shape.ts";

/**
 * A definition as JSON, with what else is told of it. What it says of itself stays the same as long as it does, so
 * that it is written once.
 * @param more without a name that the definition has itself
 */
export function secretText(secret: SecretMetadata, vaultId: string, more: object): string {
  return `${openText(secret, vaultId)},${JSON.stringify(more).slice(1)}`;
}

/** Without the closing brace. */
function openText(secret: SecretMetadata, vaultId: string): string {
  const known = written.get(secret.id);
  if (known?.secret === secret) return known.text;
  const text = JSON.stringify(httpSecret(secret, vaultId)).slice(0, -1);
  written.set(secret.id, { secret, text });
  return text;
}

/** Each some 1 KB. */
const TEXTS = 8_192;

/** By the secret's id; it counts for what it was written of. A process serves one vault. */
const written = frequentMap<{ readonly secret: SecretMetadata; readonly text: string }>(TEXTS);

/** Sends JSON that is written already. */
export function sendJson(reply: FastifyReply, json: string): FastifyReply {
  return reply.type("application/json; charset=utf-8").send(json);
}
