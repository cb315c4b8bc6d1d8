import { expect, test } from "vitest";

import { rotationEvents } from "../../core/rotation.ts";
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
  const [event] = rotationEvents([secret("A")], START + day * DAY);
  expect(event?.state).toBe(state);
  if (event) expect(event.due_at).toBe(START + 30 * DAY);
});

test("the longest due comes first; what is in no use, or has no policy, is not told of", () => {
  const secrets = [
    secret("LATER", { rotated_at: START + 2 * DAY }),
    secret("FIRST"),
    secret("REVOKED", { status: "revoked" }),
    secret("DELETED", { deleted: true }),
    secret("OFF", { rotationPolicy: { ...policy, enabled: false } }),
    secret("NONE", { rotationPolicy: null }),
  ];
  const events = rotationEvents(secrets, START + 40 * DAY);
  expect(events.map((event) => event.secret.key)).toEqual(["FIRST", "LATER"]);
});
