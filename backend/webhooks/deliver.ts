import { createHmac } from "node:crypto";
import type { Redacted } from "../../core/redacted.ts";
import type { Change } from "../../core/vault.ts";
import type { Webhook } from "../../vault/access/webhooks.ts";
import { httpChange } from "../change-shape.ts";
import { post, type Answer, type Connection } from "./post.ts";

export interface Delivery {
  readonly epoch: string;
  readonly changes: readonly Change[];
  /** Unix time in milliseconds. */
  readonly now: number;
}

/**
 * Tells a webhook of changes: names and scopes, never values. `Keyward-Signature: t=TIME,v1=HEX` is the HMAC-SHA256,
 * under the webhook's key, of `TIME.BODY`, by which the receiver knows the sender and an old request that is sent again.
 */
export function deliver(
  webhook: Webhook,
  key: Redacted,
  { epoch, changes, now }: Delivery,
  connection: Connection,
): Promise<Answer> {
  const body = JSON.stringify({ webhook: webhook.id, epoch, changes: changes.map(httpChange) });
  const time = Math.floor(now / 1000);
  const signature = createHmac("sha256", key.reveal()).update(`${time}.${body}`).digest("hex");
  const headers = { "keyward-signature": `t=${time},v1=${signature}`, "user-agent": "keyward" };
  return post(new URL(webhook.url), body, headers, connection);
}
