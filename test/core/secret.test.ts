import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  assertFields,
  assertKey,
  assertValue,
  isExpired,
  isKey,
  lintKey,
  NO_FIELDS,
  relativeTime,
  rotationState,
  upperSnake,
  valueText,
  type SecretFields,
} from "../../core/secret.ts";

test.each(["A", "_", "DB_PASS", "db.pass-1", "platform_secret", "k".repeat(255)])("%s is a name", (name) =>
  expect(isKey(name)).toBe(true),
);

test.each(["", "1A", "-a", ".a", "a b", "$scope", "ä", "a/b", "A\n", "k".repeat(256)])(
  "%j is no name",
  (name) => {
    expect(isKey(name)).toBe(false);
    expect(() => assertKey(name)).toThrowError(expect.objectContaining({ code: "INVALID_NAME" }));
  },
);

test.each(["key1", "api_key", "APIKEY", "secret", "Token2", "password"])("%s says nothing", (name) =>
  expect(lintKey(name)).toMatch("what it is for"),
);

test.each([
  ["dbPassword", "DB_PASSWORD"],
  ["platform_secret", "PLATFORM_SECRET"],
  ["db.pass-1", "DB_PASS_1"],
  ["HTTPServerKey", "HTTP_SERVER_KEY"],
])("%s could be %s", (name, better) => {
  expect(lintKey(name)).toMatch(better);
  expect(upperSnake(name)).toBe(better);
});

test.each(["DB_PASS", "STRIPE_PRODUCTION_API_KEY", "_X", "A1"])("%s is fine", (name) =>
  expect(lintKey(name)).toBeUndefined(),
);

test("an UPPER_SNAKE name is a name for every word", () => {
  fc.assert(fc.property(fc.string({ maxLength: 100 }), (word) => isKey(upperSnake(word))));
});

test("a value of 64 KiB is allowed, one byte more is not, and the message does not hold it", () => {
  assertValue("A", "x".repeat(65_536));
  // Two bytes each: counted in UTF-8.
  expect(() => assertValue("A", "ä".repeat(32_769))).toThrowError(
    expect.objectContaining({ code: "INVALID_VALUE", message: expect.not.stringContaining("ä") }),
  );
});

test("an object's text is its JSON", () => expect(valueText({ a: "b" })).toBe('{"a":"b"}'));

test.each<[string, Partial<SecretFields>]>([
  ["tags", { tags: Array.from({ length: 65 }, String) }],
  ["envs", { envs: [""] }],
  ["apps", { apps: ["x".repeat(513)] }],
  ["metadata", { metadata: { "": "x" } }],
  ["metadata", { metadata: { a: "x".repeat(513) } }],
  ["description", { description: "x".repeat(4097) }],
  ["token_type", { token_type: "bearer" as "api" }],
  ["expires_at", { expires_at: 1.5 }],
  ["expires_at", { expires_at: -1 }],
  ["rotationPolicy.enabled", { rotationPolicy: { enabled: "yes" as never, period: "30d" } }],
  ["rotationPolicy.period", { rotationPolicy: { enabled: true, period: "monthly" } }],
  ["rotationPolicy.notifyBefore", { rotationPolicy: { enabled: true, period: "30d", notifyBefore: "x" } }],
])("a wrong %s is named", (field, fields) =>
  expect(() => assertFields(fields)).toThrowError(
    expect.objectContaining({ code: "INVALID_VALUE", message: expect.stringContaining(field) }),
  ),
);

test("no fields at all are right", () => expect(() => assertFields(NO_FIELDS)).not.toThrow());

const day = 86_400_000;
const policy = { enabled: true, period: "30d", notifyBefore: "7d" };

test("a secret expires in the second that it names", () => {
  expect(isExpired({ expires_at: 10 }, 9_999)).toBe(false);
  expect(isExpired({ expires_at: 10 }, 10_000)).toBe(true);
  expect(isExpired({ expires_at: 0 }, 1)).toBe(true);
  expect(isExpired({ expires_at: null }, Infinity)).toBe(false);
});

test.each([
  [0, "fresh"],
  [22, "fresh"],
  [23, "soon"],
  [29, "soon"],
  [30, "due"],
] as const)("after %d days a policy of 30 with 7 notice is %s", (days, state) =>
  expect(rotationState({ rotationPolicy: policy, rotated_at: 0 }, days * day)).toBe(state),
);

test("without notice it is never soon, and a disabled policy says nothing", () => {
  const quiet = { enabled: true, period: "30d" };
  expect(rotationState({ rotationPolicy: quiet, rotated_at: 0 }, 29.99 * day)).toBe("fresh");
  expect(rotationState({ rotationPolicy: { ...policy, enabled: false }, rotated_at: 0 }, 99 * day)).toBe(
    "none",
  );
  expect(rotationState({ rotationPolicy: null, rotated_at: 0 }, 99 * day)).toBe("none");
});

test("times are told relative to now", () => {
  expect(relativeTime(5 * day, 0)).toBe("in 5d");
  expect(relativeTime(0, 3 * 3_600_000)).toBe("3h ago");
});
