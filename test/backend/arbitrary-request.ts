import * as fc from "fast-check";
import type { Arbitrary } from "fast-check";
import type { Call, Schema } from "./calls.ts";

export interface ArbitraryRequest {
  /** Percent-encoded as it goes over the wire, which no URL class may tidy. */
  readonly path: string;
  readonly body: string | undefined;
  readonly contentType: string;
}

/** Requests of a call: as its schema has them, and not at all so. What is secret in them holds the canary. */
export function arbitraryRequest(call: Call, canary: string): Arbitrary<ArbitraryRequest> {
  const path = fc.tuple(arbitraryPath(call), arbitraryQuery(call)).map((parts) => parts.join(""));
  const contentType = fc.constantFrom(
    "application/json",
    "application/json; charset=utf-8",
    "application/merge-patch+json",
  );
  return fc.record({
    path,
    contentType,
    body: call.hasBody ? arbitraryBody(call, canary) : fc.constant(undefined),
  });
}

const NAMES = ["KEY", "OTHER", "text", "x"];
const ODD_TEXTS = [
  "",
  " ",
  "..",
  "../../etc/passwd",
  "a/b",
  "*",
  "-",
  "local",
  "__proto__",
  "constructor",
  "\0",
  "a\r\nb: c",
  "\u202e\u{1f4a9}\ufeff",
  "\ud800",
  "ſhop",
  "N".repeat(300),
  "p".repeat(5_000),
  "-1",
  "1e400",
  "9999999999999999999",
  "NaN",
  "${jndi:x}",
  "' or 1=1 --",
];
const oddText = fc.constantFrom(...ODD_TEXTS);
const text = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(...NAMES, "shop", "production", "1h", "ada", "2026-01-01T00:00:00Z"),
  },
  { weight: 2, arbitrary: oddText },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
);

function arbitraryPath({ path }: Call): Arbitrary<string> {
  const part = fc.oneof(
    fc.constantFrom(...NAMES),
    text.map((plain) => encodeURIComponent(plain.toWellFormed())),
    fc.constantFrom(
      "%2e%2e",
      "%2e%2e%2f%2e%2e",
      "a%2fb",
      "%00",
      "%",
      "%zz",
      "%ff%fe",
      "%C0%AF",
      "..",
      ".",
      "%25252e",
      ";",
      "~",
    ),
  );
  // Encoded already: what `path` encodes again is put back.
  return fc
    .array(part, { minLength: 3, maxLength: 3 })
    .map((parts) => parts.reduce((whole, part) => whole.replace("PART", () => part), path(PARTS)));
}

const PARTS = { name: "PART", accessor: "PART", id: "PART" };

function arbitraryQuery({ parameters }: Call): Arbitrary<string> {
  const asked = parameters.filter((parameter) => parameter.in === "query");
  const given = asked.map(({ name, schema }) =>
    fc.option(
      fc
        .oneof(name === "wait" ? fc.constant(0) : valid(schema, "", name), text)
        .map((value) => pair(name, value)),
      {
        freq: 2,
        nil: "",
      },
    ),
  );
  const odd = fc.option(
    fc.constantFrom("nothing=1", "__proto__=1", "raw[]=1", "raw=true&raw=true", "%00=1", "=", "&&"),
    { nil: "" },
  );
  return fc
    .tuple(odd, ...given)
    .map((pairs) => pairs.filter((part) => part !== "").join("&"))
    .map((query) => (query === "" ? "" : `?${query}`));
}

function pair(name: string, value: unknown): string {
  return `${name}=${encodeURIComponent(String(value).toWellFormed())}`;
}

function arbitraryBody({ body }: Call, canary: string): Arbitrary<string | undefined> {
  const whole = body ? valid(body, canary) : fc.constant({});
  const json = whole.map((value) => JSON.stringify(value) as string | undefined);
  return fc.oneof(
    { weight: 4, arbitrary: json },
    {
      weight: 4,
      arbitrary: fc.tuple(whole, mutation(canary)).map(([value, mutate]) => JSON.stringify(mutate(value))),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        undefined,
        canary,
        `{"value":"${canary}"`,
        `{"key":"KEY","key":"OTHER","value":"${canary}","value":"${canary}"}`,
        `{"__proto__":{"value":"${canary}"},"key":"KEY","value":"${canary}"}`,
        `{"key":"KEY","value":{"__proto__":{"isRoot":true},"constructor":"${canary}"}}`,
        `${'{"value":'.repeat(40)}"${canary}"${"}".repeat(40)}`,
        `[${`"${canary}",`.repeat(2_000)}1]`,
        `{"${canary}":1}`,
        `{"key":"KEY\\u0000","value":"${canary}\\ud800"}`,
        `{"key":"KEY","value":1e999,"expires_at":-1}`,
      ),
    },
  );
}

/** One member becomes something else, or is added or left out. Names may be told again; values and what is unknown not. */
function mutation(canary: string): Arbitrary<(value: unknown) => unknown> {
  const others: ((mark: string) => unknown)[] = [
    ...[null, true, -1, 1e300, 1.5, [], {}, ...ODD_TEXTS].map((other) => () => other),
    (mark) => mark,
    (mark) => [mark],
    (mark) => ({ [mark]: mark }),
    (mark) => ({ a: { b: [mark] } }),
  ];
  return fc
    .tuple(fc.nat(20), fc.constantFrom(...others), fc.constantFrom("replace", "remove", "add"))
    .map(([which, other, how]) => (value) => {
      if (typeof value !== "object" || value === null) return other(canary);
      const members = Object.entries(value);
      const [name = "value"] = members[which % Math.max(1, members.length)] ?? [];
      if (how === "remove") return Object.fromEntries(members.filter(([key]) => key !== name));
      if (how === "add") return { ...value, [canary]: other(canary) };
      return { ...value, [name]: other(SECRET.has(name) ? canary : "plain") };
    });
}

/** What a schema allows. Members that may hold a secret do. */
function valid(schema: Schema, canary: string, name = ""): Arbitrary<unknown> {
  if (SECRET.has(name))
    return fc.constantFrom<unknown>(canary, { password: canary, list: [canary] }, `${canary}\0`);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((choice) => valid(choice, canary, name)));
  switch (schema.type) {
    case "object":
      return validObject(schema, canary);
    case "array":
      return fc.array(valid(schema.items ?? {}, canary), { minLength: schema.minItems ?? 0, maxLength: 3 });
    case "integer":
    case "number":
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 100, 100) });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return text;
  }
}

const SECRET = new Set(["value", "jwt", "secret_id"]);

function validObject(
  { properties = {}, required = [], patternProperties }: Schema,
  canary: string,
): Arbitrary<unknown> {
  const [others] = Object.values(patternProperties ?? {});
  if (others) return fc.dictionary(text, valid(others, canary), { maxKeys: 3 });
  const members = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, valid(schema, canary, name)]),
  );
  return fc.record(members, { requiredKeys: required.filter((name) => name in members) });
}
