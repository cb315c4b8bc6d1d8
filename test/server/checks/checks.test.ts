import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inVault } from "../../core/workspace.ts";
import { repetitions } from "../../support/repetitions.ts";
import { CHECKS } from "../../../server/checks/codes.ts";
import { check, checksOf, NOW } from "./picture.ts";

const shop = `"$scope": { "project": "shop" }`;
const tracked = { tracked: true, ignored: false, committed: false };
const seconds = NOW / 1000;
const day = 86_400;

describe("annotations", () => {
  test.each(["$valu", "$Value", "$descripton", "$expiresAt", "$rotation_policy", "$env", "$tag", "$form"])(
    "%s is nearly one",
    (name) => expect(check(`{ "A": { "${name}": "x", "$required": true } }`)[0]).toMatch(/did you mean \$/),
  );

  test("what is near to none is told with all there are", () =>
    expect(check(`{ "A": { "$zzz": 1 } }`)).toMatchInlineSnapshot(`
      [
        "error annotation-unknown ‹"$zzz"› "$zzz" is no annotation; there are $value, $from, $description, $token_type, $scope, $envs, $tags, $metadata, $expires_at, $rotationPolicy, $required, $type, $example, $deprecated.",
      ]
    `));

  test("a name without its $ does nothing in an annotated entry", () =>
    expect(check(`{ "A": { "$from": "secret://*/B", "description": "x", "expiresAt": 1, "host": "h" } }`))
      .toMatchInlineSnapshot(`
      [
        "error annotation-stray ‹"description"› "description" does nothing in an annotated entry; did you mean $description?",
        "error annotation-stray ‹"expiresAt"› "expiresAt" does nothing in an annotated entry; did you mean $expires_at?",
        "error annotation-stray ‹"host"› "host" does nothing in an annotated entry; attributes of a value go into $value.",
      ]
    `));

  test("a multi-attribute value may have any names", () =>
    expect(check(`{ "A": { "description": "x", "value": "y" } }`)).toEqual([]));

  test("at the root there are $scope and $schema", () =>
    expect(check(`{ "$schema": "s", "$scop": {}, "$description": "x", "A": "y" }`)).toMatchInlineSnapshot(`
      [
        "error annotation-unknown ‹"$scop"› "$scop" is no annotation; did you mean $scope?",
        "error annotation-unknown ‹"$description"› $description belongs into an entry; of the whole file only $scope can be said.",
      ]
    `));

  test("a value and a reference exclude each other", () =>
    expect(check(`{ "A": { "$value": "x", "$from": "secret://*/B" } }`)).toMatchInlineSnapshot(`
      [
        "error value-and-from ‹"$from"› A has a $value, so that its $from is not used. Remove one of them.",
      ]
    `));
});

describe("names", () => {
  test("that are not allowed are errors", () =>
    expect(check(`{ "1A": "x", "A B": "y", "": "z" }`)).toMatchInlineSnapshot(`
      [
        "error key-invalid ‹"1A"› "1A" is not allowed as a name: use letters, digits, _, . and -, at most 255, starting with a letter or _.",
        "error key-invalid ‹"A B"› "A B" is not allowed as a name: use letters, digits, _, . and -, at most 255, starting with a letter or _.",
        "error key-invalid ‹""› "" is not allowed as a name: use letters, digits, _, . and -, at most 255, starting with a letter or _.",
      ]
    `));

  test("that help nobody are pointed out", () => {
    const found = checksOf(
      `{ "api_key": "x", "dbPass": "y", "GOOD_NAME": "z", "sops": { "mac": "ENC[x]" } }`,
    );
    expect(found.map(({ severity, message }) => `${severity}: ${message}`)).toMatchInlineSnapshot(`
      [
        "information: "api_key" does not say what it is for. Name the service and the type, such as STRIPE_API_KEY.",
        "information: "dbPass" is no plain UPPER_SNAKE name, which every shell and platform accepts, such as DB_PASS.",
      ]
    `);
  });
});

describe("scopes", () => {
  test("an impossible one", () =>
    expect(check(`{ "$scope": { "environment": "prod", "servce": "x" } }`)).toMatchInlineSnapshot(`
      [
        "error scope-invalid ‹"servce"› A scope has no part "servce"; it has project, environment and service.",
      ]
    `));

  test("a nested folder bound to another project than the folder around it", () =>
    expect(
      check(`{ "$scope": { "project": "acme" } }`, {
        path: "a/b/secrets.json",
        others: { "secrets.json": `{\n ${shop} }`, "c/secrets.json": `{ "$scope": { "project": "x" } }` },
      }),
    ).toMatchInlineSnapshot(`
      [
        "warning scope-conflict ‹"acme"› acme conflicts with secrets.json, which binds the folder around this one to shop. [secrets.json:2 Bound to shop here.]",
      ]
    `));

  test("a nested folder that says it more exactly is fine", () =>
    expect(
      check(`{ "$scope": { "project": "shop", "service": "web" } }`, {
        path: "a/secrets.json",
        others: { "secrets.json": `{ ${shop} }` },
      }),
    ).toEqual([]));

  test("two files that bind one folder differently", () =>
    expect(
      check(`{ "$scope": { "project": "shop", "service": "web" } }`, {
        path: "secrets.local.json",
        others: { "secrets.json": `{ "$scope": { "project": "shop", "service": "api" } }` },
      }),
    ).toMatchInlineSnapshot(`
      [
        "warning scope-conflict ‹"shop"› shop/*/web conflicts with secrets.json, which binds this folder to shop/*/api. [secrets.json:1 Bound to shop/*/api here.]",
      ]
    `));

  test("an environment's file bound to another environment", () =>
    expect(
      check(`{ "$scope": { "project": "shop", "environment": "staging" } }`, {
        path: "secrets.production.json",
      }),
    ).toMatchInlineSnapshot(`
      [
        "error scope-environment ‹"staging"› This file is for production by its name and for staging by its $scope: nothing in it can ever be used.",
      ]
    `));

  test("an environment that exists nowhere", () => {
    const environments = ["production", "staging"];
    expect(check(`{ "A": { "$envs": ["prd", "staging", "qa"] } }`, { environments })).toMatchInlineSnapshot(`
      [
        "warning environment-unknown ‹"prd"› No environment is called "prd"; did you mean production?",
        "warning environment-unknown ‹"qa"› No environment is called "qa"; there are production, staging.",
      ]
    `);
    expect(check(`{ "A": { "$envs": ["prd"] } }`)).toEqual([]);
  });
});

describe("references", () => {
  const circle = `{ "A": { "$from": "secret://*/B" },\n "B": { "$from": "secret://*/A" } }`;

  test("in a circle", () =>
    expect(check(circle)).toMatchInlineSnapshot(`
    [
      "error reference-cycle ‹"secret://*/B"› $from goes in a circle: A (secrets.json:1) → B (secrets.json:2) → A (secrets.json:1).",
      "error reference-cycle ‹"secret://*/A"› $from goes in a circle: B (secrets.json:2) → A (secrets.json:1) → B (secrets.json:2).",
    ]
  `));

  test("to nothing, where a vault can be asked", () => {
    const text = `{ "A": { "$from": "secret://shop/prod/B" } }`;
    expect(check(text, { vault: [] })).toMatchInlineSnapshot(`
      [
        "error reference-unresolved ‹"secret://shop/prod/B"› A (secrets.json:1) → secret://shop/prod/B, which is not defined in its scope or any wider one.",
      ]
    `);
    expect(check(text, { vault: null })).toEqual([]);
    expect(check(text, { vault: [inVault("shop", "B")] })).toEqual([]);
  });

  test("to what was revoked or has expired", () =>
    expect(
      check(`{ "A": { "$from": "secret://shop/B" } }`, {
        vault: [inVault("shop", "B", { status: "revoked" })],
      }),
    ).toMatchInlineSnapshot(`
      [
        "warning reference-refused ‹"secret://shop/B"› B is revoked (ProjectID: shop); a wider definition is not used in its place.",
      ]
    `));

  test("that are no URI", () =>
    expect(check(`{ "A": { "$from": "shop/B" } }`)).toMatchInlineSnapshot(`
      [
        "error reference-invalid ‹"shop/B"› $from is a URI: secret://project/environment/service/NAME with * for any.",
      ]
    `));

  test("to another environment than the entry's", () => {
    const text = `{ "A": { "$from": "secret://shop/production/A" } }`;
    const environments = ["production", "staging"];
    expect(check(text, { path: "secrets.staging.json", environments })).toMatchInlineSnapshot(`
      [
        "warning reference-environment ‹"secret://shop/production/A"› A is for staging and takes its value from production.",
      ]
    `);
    expect(check(text, { path: "secrets.production.json", environments })).toEqual([]);
    expect(check(text, { environments })).toEqual([]);
    const filtered = `{ "A": { "$from": "secret://shop/production/A", "$envs": ["staging"] } }`;
    expect(check(filtered, { environments })[0]).toMatch("reference-environment");
  });
});

describe("expiry", () => {
  test.each([
    [seconds - 3 * day, "warning expired"],
    [seconds, "warning expired"],
    [seconds + 3 * day, "information expires-soon"],
    [seconds + 8 * day, undefined],
    [NOW, "error expiry-milliseconds"],
  ])("%d", (at, found) => {
    const [first] = check(`{ "A": { "$expires_at": ${at} } }`);
    if (found === undefined) expect(first).toBeUndefined();
    else expect(first).toContain(found);
  });

  test("is told with the date", () =>
    expect(check(`{ "A": { "$expires_at": ${seconds - 3 * day} } }`)).toMatchInlineSnapshot(`
      [
        "warning expired ‹1766966400› A expired 3d ago (2025-12-29) and is refused.",
      ]
    `));

  test("a policy's notifyBefore says how long before", () => {
    const policy = `"$rotationPolicy": { "enabled": true, "period": "90d", "notifyBefore": "30d" }`;
    expect(check(`{ "A": { "$expires_at": ${seconds + 20 * day}, ${policy} } }`)[0]).toMatch("expires-soon");
  });
});

describe("rotation", () => {
  const policy = `"$rotationPolicy": { "enabled": true, "period": "30d", "notifyBefore": "7d" }`;
  const aged = (days: number) => [inVault("shop/prod", "A", { rotated_at: NOW - days * day * 1000 })];
  const text = `{ "A": { "$from": "secret://shop/prod/web/A", ${policy} } }`;

  test.each([
    [20, undefined],
    [24, "information rotation-soon"],
    [31, "warning rotation-due"],
  ])("of a value %d days old", (days, found) => {
    const [first] = check(text, { vault: aged(days) });
    if (found === undefined) expect(first).toBeUndefined();
    else expect(first).toContain(found);
  });

  test("the vault's own policy counts where the file has none", () => {
    const rotationPolicy = { enabled: true, period: "30d" };
    const vault = [inVault("shop", "A", { rotationPolicy, rotated_at: NOW - 40 * day * 1000 })];
    expect(check(`{ ${shop}, "A": { "$description": "x" } }`, { vault })).toMatchInlineSnapshot(`
      [
        "warning rotation-due ‹"A"› A was due for a new value 10d ago.",
      ]
    `);
  });
});

describe("plaintext", () => {
  const text = `{ "A": "canary", "B": { "x": "canary" }, "C": { "$value": "canary" }, "D": "", "E": {}, "F": "op://v/i/f" }`;

  test("in a file that git tracks", () =>
    expect(check(text, { git: tracked })).toMatchInlineSnapshot(`
    [
      "warning plaintext-tracked ‹"canary"› A stands in clear in a file that git tracks.",
      "warning plaintext-tracked ‹{ "x": "canary" }› B stands in clear in a file that git tracks.",
      "warning plaintext-tracked ‹"canary"› C stands in clear in a file that git tracks.",
    ]
  `));

  test("that was committed before is to be rotated", () =>
    expect(check(`{ "A": "x" }`, { git: { ...tracked, committed: true } })[0]).toMatch("rotate it as well"));

  test("in a file that git would pick up", () =>
    expect(check(`{ "A": "x" }`, { git: { ...tracked, tracked: false } })).toMatchInlineSnapshot(`
      [
        "information plaintext-unignored ‹"x"› A stands in clear in a file that git does not ignore.",
      ]
    `));

  test("in an ignored file, or outside of git, is fine", () => {
    expect(check(text, { git: { tracked: false, ignored: true, committed: true } })).toEqual([]);
    expect(check(text, { git: null })).toEqual([]);
  });

  test("in a file that is ignored and tracked nevertheless is not", () =>
    expect(check(text, { git: { ...tracked, ignored: true } })).toHaveLength(3));

  test("a local file is to be ignored, even an empty one", () => {
    const path = "secrets.local.json";
    expect(check(`{}`, { path, git: tracked })).toMatchInlineSnapshot(`
      [
        "warning local-unignored ‹{› Git tracks this file, which is meant for this machine alone. Untrack and ignore it.",
      ]
    `);
    expect(check(`{}`, { path, git: { ...tracked, tracked: false } })[0]).toMatch("local-unignored");
    expect(check(`{}`, { path, git: { tracked: false, ignored: true, committed: false } })).toEqual([]);
  });
});

test.each([
  ["url", "https://x.y/z", "x.y/z"],
  ["number", "-1.5e3", "1,5"],
  ["boolean", "true", "yes"],
  ["json", "[1]", "{1}"],
  ["pem", "-----BEGIN KEY-----\\nAA==\\n-----END KEY-----\\n", "-----BEGIN KEY-----"],
])("a value of $type %s", (type, right, wrong) => {
  const of = (value: string) => check(`{ "A": { "$type": "${type}", "$value": "${value}" } }`);
  expect(of(right)).toEqual([]);
  expect(of(wrong)[0]).toMatch(/^warning type-mismatch/);
});

test("an object is JSON and no text", () => {
  expect(check(`{ "A": { "$type": "json", "$value": { "x": "y" } } }`)).toEqual([]);
  expect(check(`{ "A": { "$type": "string", "$value": { "x": "y" } } }`)[0]).toMatch("type-mismatch");
});

describe("required", () => {
  const text = `{ ${shop}, "A": { "$required": true } }`;
  const environments = ["dev", "prod"];

  test("and nowhere to be found", () =>
    expect(check(text, { vault: [], environments })).toMatchInlineSnapshot(`
      [
        "warning required-missing ‹"A"› A is required, and neither a file nor the vault has a value for shop.",
      ]
    `));

  test("and missing in one environment", () =>
    expect(check(text, { vault: [inVault("shop/dev")], environments })).toMatchInlineSnapshot(`
      [
        "warning required-missing ‹"A"› A is required and has no value in prod.",
      ]
    `));

  test("and given by a .env file for another environment", () =>
    expect(check(text, { vault: [], environments, given: ["dev"] })).toMatchInlineSnapshot(`
      [
        "warning required-missing ‹"A"› A is required and has no value in prod.",
      ]
    `));

  test.each([
    ["a wider scope has it", { vault: [inVault("*")] }],
    ["every environment has it", { vault: [inVault("shop/dev"), inVault("shop/prod")] }],
    ["each service has its own", { vault: [inVault("shop/dev/a"), inVault("shop/prod/b")] }],
    ["a file around it has it", { vault: [], others: { "secrets.local.json": `{ "A": "x" }` } }],
    ["no vault can be asked", { vault: null }],
    ["a .env file gives it", { vault: [], given: [null] }],
    ["a .env file gives it for what the vault lacks", { vault: [inVault("shop/dev")], given: ["prod"] }],
  ])("is fine where %s", (_, situation) => expect(check(text, { ...situation, environments })).toEqual([]));

  test("a revoked or deleted one does not count", () => {
    const vault = [
      inVault("shop/dev", "A", { status: "revoked" }),
      inVault("shop/prod", "A", { deleted: true }),
    ];
    expect(check(text, { vault: vault.slice(1), environments })[0]).toMatch("required-missing");
    expect(check(text, { vault, environments })[0]).toMatch("required-missing");
  });

  test("and what wins is of no use any more", () =>
    expect([
      ...check(text, { vault: [inVault("shop", "A", { status: "revoked" })], environments }),
      ...check(text, { vault: [inVault("shop", "A", { expires_at: 1 }), inVault("*")], environments }),
    ]).toMatchInlineSnapshot(`
      [
        "warning required-missing ‹"A"› A is required, and its definition is revoked (ProjectID: shop).",
        "warning required-missing ‹"A"› A is required, and its definition is expired (ProjectID: shop).",
      ]
    `));
});

test("a value in front of the vault's is pointed out, but in a local file", () => {
  const vault = [inVault("shop")];
  expect(check(`{ ${shop}, "A": "x" }`, { vault })).toMatchInlineSnapshot(`
    [
      "information shadows-vault ‹"A"› A is in the vault too (shop); the value here comes first.",
    ]
  `);
  expect(check(`{ ${shop}, "A": "x" }`, { vault, path: "secrets.local.json" })).toEqual([]);
  expect(check(`{ ${shop}, "A": { "$from": "secret://shop/A" } }`, { vault })).toEqual([]);
});

test("unused names are told once all code is known; what another entry refers to is used", () => {
  const text = `{ "A": { "$from": "secret://*/B" }, "B": "x", "C": "y" }`;
  expect(check(text)).toEqual([]);
  expect(check(text, { used: ["A"] })).toMatchInlineSnapshot(`
    [
      "hint unused ‹"C"› No code refers to C.",
    ]
  `);
});

test("deprecated names are told with what to use instead", () => {
  const text = `{ "A": { "$deprecated": "Use B.\\nPlease." }, "C": { "$deprecated": true }, "D": { "$deprecated": false } }`;
  expect(check(text)).toMatchInlineSnapshot(`
    [
      "hint deprecated ‹"A"› A is deprecated: Use B. Please.",
      "hint deprecated ‹"C"› C is deprecated.",
    ]
  `);
});

test("syntax, duplicates and types are told apart, for editors that tell them themselves", () => {
  const found = checksOf(`{ // why\n "A": 1, "B": "x", "B": "y", }`);
  expect(found.map(({ code }) => [code, CHECKS[code].toldBy])).toEqual([
    ["json-comment", "json"],
    ["value-not-text", "json"],
    ["duplicate-key", "json"],
    ["json-trailing-comma", "json"],
  ]);
});

test("no check holds a value", () => {
  const canary = "canary-5d2c";
  const text = `{ "A": "${canary}", "B": { "$value": "${canary}", "$type": "url", "$valu": "${canary}", "x": "${canary}" }, "C": ["${canary}"],
    "D": { "$value": "encrypted:v1:${canary}" }, "E": { "$metadata": "${canary}" }, "F": { "$from": "${canary}" }, "A": "${canary}" }`;
  const situation = {
    git: { ...tracked, committed: true },
    vault: [inVault("*")],
    used: [],
    environments: ["dev"],
  };
  expect(checksOf(text, situation).length).toBeGreaterThan(10);
  expect(JSON.stringify(checksOf(text, situation))).not.toContain(canary);
});

test("whatever stands in a file, the checks come in the order of the text, on one line, within the text", () => {
  const whole = `{"$scope":{"project":"a"},"A":"x","B":{"$from":"secret://a/B","$tgs":["t"],"$expires_at":1},"C":{"$envs":["q"]}}`;
  const piece = fc.constantFrom("{", "}", "[", ",", ":", '"', "\\", "/*", "//", "\n", "1", '"$x":', "null");
  const cut = fc.tuple(fc.nat(whole.length), fc.nat(8), fc.array(piece, { maxLength: 4 }));
  fc.assert(
    fc.property(cut, ([at, length, pieces]) => {
      const text = whole.slice(0, at) + pieces.join("") + whole.slice(at + length);
      for (const { message, range } of checksOf(text, {
        vault: [],
        git: tracked,
        environments: ["dev"],
        used: [],
      })) {
        expect(message).not.toContain("\n");
        expect(range.start).toBeLessThanOrEqual(range.end);
        expect(range.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: repetitions(300, 10_000) },
  );
});
