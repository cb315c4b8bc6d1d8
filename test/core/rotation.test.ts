import { expect, test } from "vitest";

import { rotationEvent } from "../../core/rotation.ts";
import { NO_FIELDS, type SecretMetadata } from "../../core/secret.ts";

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const policy = { enabled: true, period: "30d", notifyBefore: "7d" };
const secret = (key: string, rest: Partial<SecretMetadata> = {}): SecretMetadata => ({
  id: key,
  key,
  scope: {},
  status: "active",
  version: 1,
  deleted: false,
  ...NO_FIELDS,
  created_at: START,
  updated_at: START,
  rotated_at: START,
  rotationPolicy: policy,
  ...rest,
});

test.each<[day: number, state: string | undefined]>([
  [0, undefined],
  [22.99, undefined],
  [23, "soon"],
  [29.99, "soon"],
  [30, "due"],
  [30.99, "due"],
  [31, "overdue"],
  [400, "overdue"],
])("%d days after its last rotation a secret of 30 days is %s", (day, state) => {
  const event = rotationEvent(secret("A"), START + day * DAY);
  expect(event?.state).toBe(state);
  if (event) expect(event.due_at).toBe(START + 30 * DAY);
});

test.each<[what: string, rest: Partial<SecretMetadata>]>([
  ["is revoked", { status: "revoked" }],
  ["is deleted", { deleted: true }],
  ["has a policy that is off", { rotationPolicy: { ...policy, enabled: false } }],
  ["has no policy", { rotationPolicy: null }],
])("a secret that %s is not told of", (_what, rest) =>
  expect(rotationEvent(secret("A", rest), START + 40 * DAY)).toBeUndefined(),
);
