import { randomUUID } from "node:crypto";

/** What is answered to a call of Vault's API. */
export interface Answer {
  readonly status: number;
  readonly body: object | null;
}

interface Contents {
  readonly data?: object | null;
  readonly warnings?: readonly string[] | null;
  readonly auth?: object | null;
}

/** Vault's envelope, which holds whatever is answered. */
export function envelope({ data = null, warnings = null, auth = null }: Contents): object {
  const lease = { lease_id: "", renewable: false, lease_duration: 0 };
  return { request_id: randomUUID(), ...lease, data, wrap_info: null, warnings, auth };
}

export function answer(data: object): Answer {
  return { status: 200, body: envelope({ data }) };
}

/** What is not there, and yet has something to be told of. */
export function gone(data: object): Answer {
  return { status: 404, body: envelope({ data }) };
}

export const NOTHING: Answer = Object.freeze({ status: 204, body: null });
export const MISSING: Answer = Object.freeze({ status: 404, body: { errors: [] } });

export function refused(status: number, error: string): Answer {
  return { status, body: { errors: [error] } };
}
