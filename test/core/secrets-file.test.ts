import { inspect } from "node:util";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valueText } from "../../core/secret.ts";
import { parseSecretsFile } from "../../core/secrets-file.ts";
import { repetitions } from "../support/repetitions.ts";
import { entriesOf, problemsOf, slice } from "./secrets-file-pictures.ts";

const parse = (text: string) => parseSecretsFile(text, { kind: "shared" });
const entry = (text: string, key = "A") => parse(text).entries.find((one) => one.key === key)!;

// seeds/streamzero-secrets.md; put together here so that no scanner flags this file.
const PASSWORD = "supersecret" + "pas$";

describe("StreamZero's two forms", () => {
  test("single values", () => {
    const file = parse(`{
    "DB_NAME": "test_db",
    "DB_PASS": "${PASSWORD}"
}`);
    expect(entriesOf(file)).toEqual(["DB_NAME:2 plaintext text", "DB_PASS:3 plaintext text"]);
    expect(file.problems).toEqual([]);
    expect(file.entries.map(({ value }) => value?.secret.reveal())).toEqual(["test_db", PASSWORD]);
  });

  test("a value with several attributes", () => {
    const file = parse(`{ "platform_secret": { "somekey": "someval" } }`);
    expect(entriesOf(file)).toEqual(["platform_secret:1 plaintext attributes"]);
    expect(file.entries[0]?.value?.secret.reveal()).toEqual({ somekey: "someval" });
  });
});

test("the product page's example, whole", () => {
  const text = `{
  "$scope": { "project": "shop", "service": "billing" },
  "DB_NAME": "test_db",
  "platform_secret": { "somekey": "someval" },
  "STRIPE_API_KEY": {
    "$from": "secret://shop/production/billing/STRIPE_API_KEY",
    "$description": "Production Stripe key", "$token_type": "api", "$scope": ["stripe_payments"],
    "$envs": ["prd"], "$tags": ["api"], "$expires_at": 1735689600,
    "$rotationPolicy": { "enabled": true, "period": "30d", "notifyBefore": "7d" }
  },
  "NEW_KEY": { "$description": "declared; set per environment", "$required": true }
}`;
  const file = parse(text);
  expect(file.problems).toEqual([]);
  expect(file.binding).toMatchObject({ scope: { project: "shop", service: "billing" }, line: 2 });
  expect(entriesOf(file)).toEqual([
    "DB_NAME:3 plaintext text",
    "platform_secret:4 plaintext attributes",
    "STRIPE_API_KEY:5 reference annotated",
    "NEW_KEY:11 declared annotated",
  ]);
  const stripe = entry(text, "STRIPE_API_KEY");
  expect(stripe.fields).toEqual({
    description: "Production Stripe key",
    token_type: "api",
    apps: ["stripe_payments"],
    envs: ["prd"],
    tags: ["api"],
    metadata: {},
    expires_at: 1735689600,
    rotationPolicy: { enabled: true, period: "30d", notifyBefore: "7d" },
  });
  expect(stripe.from?.uri).toEqual({
    scope: { project: "shop", environment: "production", service: "billing" },
    key: "STRIPE_API_KEY",
  });
  expect(entry(text, "NEW_KEY").required).toBe(true);
});

test("every range marks what it says, quotes included", () => {
  const text = `{ "A": { "$value": "x", "$envs": ["dev", "prod"] } }`;
  const { ranges, value, annotations } = entry(text);
  expect({
    key: slice(text, ranges.key),
    value: slice(text, ranges.value),
    property: slice(text, ranges.property),
    secret: value && slice(text, value.range),
    annotations: annotations.map(({ key, property }) => [slice(text, key), slice(text, property)]),
    items: annotations[1]?.items.map((item) => slice(text, item)),
  }).toMatchInlineSnapshot(`
    {
      "annotations": [
        [
          ""$value"",
          ""$value": "x"",
        ],
        [
          ""$envs"",
          ""$envs": ["dev", "prod"]",
        ],
      ],
      "items": [
        ""dev"",
        ""prod"",
      ],
      "key": ""A"",
      "property": ""A": { "$value": "x", "$envs": ["dev", "prod"] }",
      "secret": ""x"",
      "value": "{ "$value": "x", "$envs": ["dev", "prod"] }",
    }
  `);
});

test.each([
  ["declared", `{ "$description": "x" }`],
  ["reference", `{ "$from": "secret://*/B" }`],
  ["encrypted", `"encrypted:v1:k1:QUJDRA=="`],
  ["encrypted", `{ "$value": "encrypted:v1:k1:QUJDRA==" }`],
  ["plaintext", `"x"`],
  ["plaintext", `""`],
  ["plaintext", `{}`],
  ["plaintext", `{ "user": "u", "password": "ENC[AES256_GCM,data:x]" }`],
  ["plaintext", `{ "$value": { "$inner": "x" } }`],
  ["foreign", `"op://vault/item/field"`],
  ["foreign", `"vault://secret/data/x#y"`],
  ["foreign", `"aws-sm://prod/db"`],
  ["foreign", `"ENC[AES256_GCM,data:abc,iv:d,tag:e,type:str]"`],
  ["foreign", `"encrypted:BDqDBibm4wsYqMpCjTQ6BsDHmMadg9K3"`],
  ["foreign", `"encrypted:AES256:base64encodedencryptedvalue=="`],
  ["foreign", `{ "user": "ENC[x]", "password": "ENC[y]" }`],
  ["foreign", `{ "lastmodified": "2026", "mac": "ENC[x]", "version": "3.8" }`],
  ["plaintext", `"op:// "`],
  ["plaintext", `"not op://vault"`],
])("an entry is %s: %s", (state, value) => expect(entry(`{ "A": ${value} }`).state).toBe(state));

describe("what is wrong is told and left out", () => {
  test.each([
    [`{ "A": 1 }`, ["value-not-text ‹1›"]],
    [`{ "A": null }`, ["value-not-text ‹null›"]],
    [`{ "A": ["x"] }`, ['value-not-text ‹["x"]›']],
    [`{ "A": { "$value": true } }`, ["value-not-text ‹true›"]],
    [`[]`, ["wrong-shape ‹[]›"]],
    [`"x"`, ['wrong-shape ‹"x"›']],
    [`{ "$scope": "shop" }`, ['wrong-shape ‹"shop"›']],
    [`{ "$scope": { "project": 1 } }`, ["wrong-shape ‹1›"]],
    [`{ "$scope": { "projct": "shop" } }`, ['scope-invalid ‹"projct"›']],
    [`{ "$scope": { "service": "x" } }`, ['scope-invalid ‹{ "service": "x" }›']],
    [`{ "$scope": { "project": "a", "environment": "local" } }`, [expect.stringContaining("scope-invalid")]],
    [`{ "A": { "$from": 1 } }`, ["wrong-shape ‹1›"]],
    [`{ "A": { "$from": "shop/B" } }`, ['reference-invalid ‹"shop/B"›']],
    [`{ "A": { "$from": "secret://shop/1B" } }`, ['reference-invalid ‹"secret://shop/1B"›']],
    [`{ "A": { "$token_type": "bearer" } }`, ['wrong-shape ‹"bearer"›']],
    [`{ "A": { "$scope": { "project": "x" } } }`, ['wrong-shape ‹{ "project": "x" }›']],
    [`{ "A": { "$envs": "dev" } }`, ['wrong-shape ‹"dev"›']],
    [`{ "A": { "$envs": ["dev", ""] } }`, ['wrong-shape ‹""›']],
    [`{ "A": { "$metadata": { "a": 1 } } }`, ["wrong-shape ‹1›"]],
    [`{ "A": { "$expires_at": "2026" } }`, ['wrong-shape ‹"2026"›']],
    [`{ "A": { "$expires_at": 1.5 } }`, ["wrong-shape ‹1.5›"]],
    [`{ "A": { "$required": "yes" } }`, ['wrong-shape ‹"yes"›']],
    [`{ "A": { "$type": "int" } }`, ['wrong-shape ‹"int"›']],
    [`{ "A": { "$deprecated": 1 } }`, ["wrong-shape ‹1›"]],
    [`{ "A": { "$rotationPolicy": "30d" } }`, ['wrong-shape ‹"30d"›']],
    [`{ "A": { "$rotationPolicy": { "enabled": true, "period": "1y" } } }`, ['duration-invalid ‹"1y"›']],
    [`{ "A": "encrypted:v1:k1:QUJ" }`, ['ciphertext-invalid ‹"encrypted:v1:k1:QUJ"›']],
    [`{ "A": "encrypted:v1:QUJDRA==" }`, ['ciphertext-invalid ‹"encrypted:v1:QUJDRA=="›']],
  ])("%s", (text, problems) => {
    const file = parse(text);
    expect(problemsOf(text, file)).toEqual(problems);
    expect(file.entries.every(({ fields }) => fields.expires_at === null)).toBe(true);
  });

  test.each([
    `{ "A": { "$expires_at": null, "$rotationPolicy": null } }`,
    `{ "A": { "$deprecated": "Use B." } }`,
  ])("%s is right", (text) => expect(parse(text).problems).toEqual([]));
});

describe("JSON that is not quite JSON", () => {
  test.each([
    [`{ "A": "x", }`, ["json-trailing-comma ‹,›"], ["A:1 plaintext text"]],
    [`{ "A": { "$tags": ["x",] } }`, ["json-trailing-comma ‹,›"], ["A:1 declared annotated"]],
    [`{ // why\n "A": "x" }`, ["json-comment ‹// why›"], ["A:2 plaintext text"]],
    [`{ "A": "x" /* why */ }`, ["json-comment ‹/* why */›"], ["A:1 plaintext text"]],
    [`{ "A": "x" "B": "y" }`, ['json-syntax ‹"B"›'], ["A:1 plaintext text", "B:1 plaintext text"]],
    [`{ "A": "x"`, ["json-syntax ‹›"], ["A:1 plaintext text"]],
    [`{ "A": "x", "B": }`, ["json-syntax ‹}›"], ["A:1 plaintext text", "B:1 declared text"]],
    [`{ "A": "x", "B" }`, ["json-syntax ‹}›"], ["A:1 plaintext text", "B:1 declared text"]],
    [`{ "A": "x", "B": "y\n}`, ['json-syntax ‹"y›'], ["A:1 plaintext text", "B:1 plaintext text"]],
    [`{ "A": { "$from": "secret://*/B" }`, ["json-syntax ‹›"], ["A:1 reference annotated"]],
    ["", ["json-syntax ‹›"], []],
    ["<html>", ["json-syntax ‹<html>›", "json-syntax ‹›"], []],
  ])("%j", (text, problems, entries) => {
    const file = parse(text);
    expect(problemsOf(text, file)).toEqual(problems);
    expect(entriesOf(file)).toEqual(entries);
  });

  test("a byte order mark is no problem, and offsets stay", () => {
    const text = `\ufeff{ "A": "x" }`;
    expect(parse(text).problems).toEqual([]);
    expect(slice(text, entry(text).ranges.key)).toBe('"A"');
  });

  test("of duplicated names the last counts, at every depth, and the others are told", () => {
    const text = `{ "A": "one", "B": { "x": "1", "x": "2" }, "A": "two" }`;
    const file = parse(text);
    expect(file.entries.map(({ key, value }) => [key, value?.secret.reveal()])).toEqual([
      ["B", { x: "2" }],
      ["A", "two"],
    ]);
    expect(file.problems.map(({ related }) => related && slice(text, related))).toEqual(['"A"', '"x"']);
    expect(file.problems.map(({ range }) => range.start)).toEqual([text.indexOf('"A"'), text.indexOf('"x"')]);
  });

  test("__proto__ and constructor are names like others", () => {
    const file = parse(
      `{ "__proto__": "a", "constructor": { "$description": "x", "__proto__": { "y": "z" } } }`,
    );
    expect(entriesOf(file)).toEqual(["__proto__:1 plaintext text", "constructor:1 declared annotated"]);
    const value = entry(`{ "A": { "__proto__": { "y": "z" } } }`).value?.secret.reveal();
    expect(valueText(value ?? "")).toBe('{"__proto__":{"y":"z"}}');
  });
});

describe("limits", () => {
  test("a file of 50 MB is refused by name and size", () => {
    const file = parse(" ".repeat(50_000_000));
    expect(file.problems).toMatchObject([
      { code: "file-too-large", message: expect.stringContaining("50 MB is not read; at most 5 MB") },
    ]);
    expect(file.entries).toEqual([]);
  });

  test.each(["[", '{"a":', '[{"a":', '/* " */[', '"\\\\",['])(
    "endless %s does not exhaust the stack",
    (opening) => {
      const text = `{ "A": "kept", "B": ${opening.repeat(200_000)}`;
      const file = parse(text);
      expect(file.problems.length).toBeLessThanOrEqual(101);
      expect(entriesOf(file)[0]).toBe("A:1 plaintext text");
    },
  );

  test("values may be 60 deep", () => {
    const text = `{ "A": { "x": ${"[".repeat(60)}${"]".repeat(60)} } }`;
    expect(parse(text).problems).toEqual([]);
  });

  test("a binary file has few problems", () => {
    const text = String.fromCharCode(...Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 256));
    expect(parse(text).problems.length).toBeLessThanOrEqual(101);
  });
});

test("no value stands anywhere in a model, but behind Redacted", () => {
  const canary = "canary-7b1e";
  const text = `{
    "A": "${canary}", "B": { "x": "${canary}", "y": ["${canary}"] }, "C": { "$value": "${canary}", "$valu": "${canary}" },
    "D": ["${canary}"], "E": { "$value": ["${canary}"], "z": "${canary}" }, "A": "${canary}", "G": { "$from": "${canary}" }, "F": "${canary}
  }`;
  const file = parse(text);
  expect(JSON.stringify(file)).not.toContain(canary);
  expect(inspect(file, { depth: 99, showHidden: true })).not.toContain(canary);
});

describe("against JSON.parse", () => {
  const name = fc.oneof(fc.constantFrom("A", "$scope", "$value", "__proto__"), fc.string());

  test("what JSON.parse reads, is read alike", () => {
    const value = fc.oneof(fc.string(), fc.dictionary(name, fc.jsonValue({ maxDepth: 3 })));
    fc.assert(
      fc.property(fc.dictionary(name, value), fc.constantFrom(undefined, 2, "\t"), (object, indent) => {
        const text = JSON.stringify(object, null, indent);
        const file = parse(text);
        const read = JSON.parse(text) as typeof object; // Not `object`, whose -0 is written as 0.
        const plain = file.entries.filter(({ form }) => form !== "annotated");
        for (const { key, value } of plain) expect(value?.secret.reveal()).toEqual(read[key]);
        const names = Object.keys(object).filter((key) => !key.startsWith("$"));
        expect(file.entries.map(({ key }) => key)).toEqual(names);
        expect(file.problems.some(({ code }) => code.startsWith("json-") || code === "duplicate-key")).toBe(
          false,
        );
      }),
      { numRuns: repetitions(200, 10_000) },
    );
  });

  test("what JSON.parse refuses, has a problem; and nothing throws", () => {
    const whole = `{"$scope":{"project":"a"},"A":"x","B":{"$from":"secret://a/B","$tags":["t"],"$expires_at":1},"C":{"d":"e"}}`;
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"',
      "\\",
      "/*",
      "//",
      "\n",
      "1",
      "x",
      "\u0000",
      "null",
    );
    const cut = fc.tuple(fc.nat(whole.length), fc.nat(8), fc.array(piece, { maxLength: 4 }));
    fc.assert(
      fc.property(cut, ([at, length, pieces]) => {
        const text = whole.slice(0, at) + pieces.join("") + whole.slice(at + length);
        const { problems, entries } = parse(text);
        for (const { ranges } of entries) expect(ranges.property.end).toBeLessThanOrEqual(text.length);
        if (problems.length === 0) expect(() => JSON.parse(text) as unknown).not.toThrow();
      }),
      { numRuns: repetitions(1000, 100_000) },
    );
  });
});
