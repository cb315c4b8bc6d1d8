import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { UserError } from "../../../core/user-error.ts";
import { includes, RIGHTS, type Right } from "../../../vault/access/identity.ts";
import { segmentsOf } from "../../../vault/access/pattern.ts";
import { compilePolicies, testPolicy, type Policy } from "../../../vault/access/policy.ts";
import { parsePolicy } from "../../../vault/access/policy-document.ts";
import { repetitions } from "../../support/repetitions.ts";
import { place } from "../fixtures.ts";

const ADA = { user: "ada@loom", roles: ["engineers"] };

const policy = (secrets: object, name = "team"): Policy => ({ name, document: parsePolicy({ secrets }) });

function allows(secrets: object, right: Right, path: string, who = ADA): boolean {
  return testPolicy([policy(secrets)], who, right, place(path)).allowed;
}

describe("a pattern", () => {
  const matches = (pattern: string, path: string) =>
    allows({ [pattern]: { read: ["engineers"] } }, "read", path);

  test.each<[string, string[], string[]]>([
    [
      "*/production/*",
      ["shop/production/DB", "bank/production/DB", "shop/production/billing/DB"],
      ["shop/DB", "*/DB", "shop/staging/DB", "shop/*/billing/DB"],
    ],
    ["shop/*", ["shop/DB", "shop/production/DB", "shop/*/billing/DB"], ["bank/DB", "*/DB"]],
    ["*", ["*/DB", "shop/DB", "-/demo/jobs/DB", "shop/production/billing/DB"], []],
    ["shop/*/*/DB", ["shop/DB", "shop/production/DB", "shop/*/billing/DB"], ["shop/DB2", "bank/DB"]],
    ["shop/production/billing/DB", ["shop/production/billing/DB"], ["shop/production/DB", "shop/DB"]],
    ["shop/production/billing/*", ["shop/production/billing/DB"], ["shop/production/DB"]],
    ["*/*/billing/*", ["shop/*/billing/DB", "shop/production/billing/DB"], ["shop/production/DB"]],
    ["-/*", ["-/*/demo/DB"], ["shop/DB", "*/DB"]],
    ["*/*/*/DB", ["*/DB", "shop/DB"], ["*/API"]],
    ["shop/production/*", ["shop/production/DB"], ["Shop/production/DB", "shop/Production/DB"]],
  ])("%s", (pattern, hits, misses) => {
    for (const path of hits) expect([path, matches(pattern, path)]).toEqual([path, true]);
    for (const path of misses) expect([path, matches(pattern, path)]).toEqual([path, false]);
  });

  test("matches paths of the KV API as well, at whatever depth", () => {
    const policies = [policy({ "team/*/*/config": { read: ["*"] }, "team/a/*": { read: ["*"] } })];
    const allowed = (path: string) => testPolicy(policies, ADA, "read", { path }).allowed;
    expect(allowed("team/b/app/config")).toBe(true);
    expect(allowed("team/b/config")).toBe(false);
    expect(allowed("team/a/b/c/d/e/f")).toBe(true);
    expect(allowed("team/a")).toBe(false);
  });

  test("that begins with kv: names one of these exactly, however short it is", () => {
    const policies = [policy({ "kv:team/notes": { read: ["*"] }, "kv:team/*/config": { read: ["*"] } })];
    const allowed = (path: string) => testPolicy(policies, ADA, "read", { path }).allowed;
    expect(["team/notes", "team/a/config"].map(allowed)).toEqual([true, true]);
    expect(["team/notes/a", "team", "team/config"].map(allowed)).toEqual([false, false, false]);
    expect(() => parsePolicy({ secrets: { "kv:": { read: ["*"] } } })).toThrow("an empty segment");
  });
});

describe("rights", () => {
  const can = (rules: object) =>
    RIGHTS.filter((right) => allows({ "shop/*": rules }, right, "shop/DB")).join(" ");

  test("include what one cannot do without", () => {
    expect(can({ list: ["*"] })).toBe("list");
    expect(can({ read: ["*"] })).toBe("list read");
    expect(can({ reveal: ["*"] })).toBe("list read reveal");
    expect(can({ write: ["*"] })).toBe("list write");
    expect(can({ delete: ["*"] })).toBe("list delete");
    expect(can({ grant: ["*"] })).toBe("list grant");
    expect(can({})).toBe("");
  });

  test("that are denied take with them what cannot be done without", () => {
    const everything = Object.fromEntries(RIGHTS.map((right) => [right, ["*"]]));
    expect(can({ ...everything, deny: { reveal: ["*"] } })).toBe("list read write delete grant");
    expect(can({ ...everything, deny: { read: ["*"] } })).toBe("list write delete grant");
    expect(can({ ...everything, deny: { list: ["*"] } })).toBe("");
  });
});

test("a deny beats every allow, the more specific ones and those of other policies too", () => {
  const policies = [
    policy({ "shop/production/billing/DB": { read: ["engineers"] } }, "a"),
    policy({ "*": { deny: { read: ["user:ada@loom"] } } }, "b"),
  ];
  expect(testPolicy(policies, ADA, "read", place("shop/production/billing/DB"))).toEqual({
    allowed: false,
    because: { effect: "deny", policy: "b", pattern: "*", right: "read", subject: "user:ada@loom" },
  });
  expect(testPolicy(policies, { ...ADA, user: "bob" }, "read", place("shop/production/billing/DB"))).toEqual({
    allowed: true,
    because: {
      effect: "allow",
      policy: "a",
      pattern: "shop/production/billing/DB",
      right: "read",
      subject: "engineers",
    },
  });
});

test("what no rule allows is forbidden", () => {
  expect(testPolicy([], ADA, "list", place("shop/DB"))).toEqual({ allowed: false, because: "no rule" });
});

test("a role is no user and a user no role", () => {
  const rules = { "*": { read: ["admins", "user:root"] } };
  expect(allows(rules, "read", "shop/DB", { user: "admins", roles: [] })).toBe(false);
  expect(allows(rules, "read", "shop/DB", { user: "eve", roles: ["root"] })).toBe(false);
  expect(allows(rules, "read", "shop/DB", { user: "root", roles: [] })).toBe(true);
});

describe("names are compared in their one form:", () => {
  const deny = { "*": { read: ["*"] }, "shop/production/*": { deny: { read: ["*"] } } };

  test.each([
    { scope: { project: "shop", environment: ".." }, key: "DB" },
    { scope: { project: "." }, key: "DB" },
    { scope: { project: "shop/production" }, key: "DB" },
    { scope: { project: "shop", environment: "production%2fx" }, key: "DB" },
    { scope: { project: "shop" }, key: "../production/DB" },
    { path: "shop//production/DB" },
    { path: "shop/./production/DB" },
    { path: "bank/../shop/production/DB" },
    { path: "/shop/production/DB" },
    { path: "shop/production/DB/" },
    { path: "shop/production\\DB" },
    { path: "shop/prod\u0000uction/DB" },
    { path: "*/production/DB" },
    { path: "" },
  ])("%j is compared with nothing", (target) => {
    expect(() => testPolicy([policy(deny)], ADA, "read", target)).toThrow(UserError);
  });

  test("* as a part of a scope is an unset one", () => {
    const target = { scope: { project: "shop", environment: "production", service: "*" }, key: "DB" };
    expect(segmentsOf(target)).toEqual(["shop", "production", "*", "DB"]);
    expect(testPolicy([policy(deny)], ADA, "read", target).allowed).toBe(false);
  });
});

test("a policy with a mistake says where it is and what to write", () => {
  const read = ["engineers"];
  const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`shop/a${n}/*`, { read }]));
  const wrong: unknown[] = [
    [],
    { "shop/*": { read } },
    { secrets: { "shop/*": read } },
    { secrets: { "shop/*": { look: read } } },
    { secrets: { "shop/*": { read: "engineers" } } },
    { secrets: { "shop/*": { read: ["user:"] } } },
    { secrets: { "shop/*": { read: ["a role"] } } },
    { secrets: { "shop/*": { read: [7] } } },
    { secrets: { "shop/*": { deny: { deny: {} } } } },
    { secrets: { "shop/production": { read } } },
    { secrets: { "shop/prod*/*": { read } } },
    { secrets: { "shop/**": { read } } },
    { secrets: { "shop//DB": { read } } },
    { secrets: { "shop/../bank/*": { read } } },
    { secrets: { "": { read } } },
    { secrets: { [`shop/${"a/".repeat(40)}*`]: { read } } },
    { secrets: many },
  ];
  expect(wrong.map((data) => refusalOf(() => parsePolicy(data)))).toMatchInlineSnapshot(`
    [
      "A policy is an object with the one member "secrets". Write {"secrets": {"*/production/*": {"read": ["engineers"]}}}.",
      "A policy is an object with the one member "secrets". Write {"secrets": {"*/production/*": {"read": ["engineers"]}}}.",
      "The rules of "shop/*" are no object. Name for each right (list, read, reveal, write, delete, grant) the subjects that have it, and under "deny" those that do not.",
      ""shop/*" has rules for "look", which is no right. Name for each right (list, read, reveal, write, delete, grant) the subjects that have it, and under "deny" those that do not.",
      ""shop/*", read is no list of at most 256 subjects. Name for each right (list, read, reveal, write, delete, grant) the subjects that have it, and under "deny" those that do not.",
      ""shop/*", read names "user:" that is no subject. A subject is a role, "user:john@example.com", or "*" for everyone.",
      ""shop/*", read names "a role" that is no subject. A subject is a role, "user:john@example.com", or "*" for everyone.",
      ""shop/*", read names something that is no subject. A subject is a role, "user:john@example.com", or "*" for everyone.",
      ""shop/*, deny" has rules for "deny", which is no right. Name for each right (list, read, reveal, write, delete, grant) the subjects that have it, and under "deny" those that do not.",
      "The pattern "shop/production" matches no secret, whose path is project/environment/service/NAME. Write "shop/production/*" for everything below it, or "kv:shop/production" for that path of the KV API.",
      "The pattern "shop/prod*/*" has a * inside a segment. A * stands for a whole segment; write one pattern for each name.",
      "The pattern "shop/**" has a * inside a segment. A * stands for a whole segment; write one pattern for each name.",
      "The pattern "shop//DB" has an empty segment. Leave out the slash that is too many.",
      "The pattern "shop/../bank/*" has a segment that no name can have. Use the names as they are listed.",
      "The pattern "" has an empty segment. Leave out the slash that is too many.",
      "The pattern "shop/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a" is too long. Use at most 32 segments.",
      "The policy has 1001 patterns; at most 1000 are allowed. Divide it into several policies.",
    ]
  `);
});

test("a thousand patterns full of stars are looked through once each", () => {
  const depth = 12;
  const patterns = Array.from({ length: 2 ** depth }, (_, bits) =>
    Array.from({ length: depth }, (_, at) => ((bits >> at) & 1 ? "*" : "a")).join("/"),
  ).filter((pattern) => !pattern.endsWith("*"));
  const thousand = patterns.slice(0, 1_000);
  const set = compilePolicies([
    policy(Object.fromEntries(thousand.map((pattern) => [pattern, { read: ["x"] }]))),
  ]);
  const path = Array<string>(depth).fill("a");
  expect(set.decide(ADA, "read", path).because).toBe("no rule");
});

describe("any policies", () => {
  const part = fc.constantFrom("a", "b", "*");
  const pattern = fc
    .tuple(fc.array(part, { minLength: 0, maxLength: 3 }), fc.constantFrom("A", "B", "*"))
    .map(([parts, last]) => [...parts, last].join("/"))
    .filter((text) => text.endsWith("*") || text.split("/").length === 4);
  const subject = fc.constantFrom("r1", "r2", "user:u1", "user:u2", "*");
  const subjects = fc.dictionary(fc.constantFrom(...RIGHTS), fc.array(subject, { maxLength: 2 }), {
    maxKeys: 3,
  });
  const rules = fc
    .tuple(subjects, fc.option(subjects))
    .map(([allow, deny]) => (deny ? { ...allow, deny } : allow));
  const policies = fc.array(fc.dictionary(pattern, rules, { maxKeys: 4 }), { maxLength: 3 });
  const who = fc.record({
    user: fc.constantFrom("u1", "u2", "u3"),
    roles: fc.subarray(["r1", "r2", "r3"]),
  });
  const path = fc
    .tuple(
      fc.constantFrom("a", "b", "*"),
      fc.constantFrom("a", "*"),
      fc.constantFrom("b", "*"),
      fc.constantFrom("A", "B"),
    )
    .filter(([project, environment, service]) => project !== "*" || (environment === "*" && service === "*"));

  test("say what a naive reading of them says, and name a rule that does", () => {
    fc.assert(
      fc.property(policies, who, fc.constantFrom(...RIGHTS), path, (documents, someone, right, segments) => {
        const all = documents.map((secrets, index) => policy(secrets, `p${index}`));
        const verdict = compilePolicies(all).decide(someone, right, segments);
        const naive = naively(all, someone, right, segments);
        expect(verdict.allowed).toBe(naive.allowed);
        if (verdict.because === "no rule") expect(naive.reasons).toEqual([]);
        else expect(naive.reasons).toContainEqual(verdict.because);
      }),
      { numRuns: repetitions(2_000, 50_000) },
    );
  });
});

/** As the page says it, one pattern after the other: a regular expression for each. */
function naively(policies: Policy[], who: typeof ADA, right: Right, segments: readonly string[]) {
  const subjects = new Set([...who.roles, `user:${who.user}`, "*"]);
  const rules = policies.flatMap(({ name, document }) =>
    Object.entries(document.secrets)
      .filter(([pattern]) => expressionOf(pattern).test(segments.join("/")))
      .flatMap(([pattern, { deny = {}, ...allow }]) => [
        ...rulesIn("allow", name, pattern, allow),
        ...rulesIn("deny", name, pattern, deny),
      ]),
  );
  const about = rules.filter(
    (rule) =>
      subjects.has(rule.subject) &&
      (rule.effect === "allow" ? includes(rule.right, right) : includes(right, rule.right)),
  );
  const denying = about.filter(({ effect }) => effect === "deny");
  return { allowed: about.length > 0 && denying.length === 0, reasons: denying.length > 0 ? denying : about };
}

function rulesIn(effect: "allow" | "deny", policy: string, pattern: string, given: object) {
  const entries = Object.entries(given) as [Right, string[]][];
  return entries.flatMap(([right, subjects]) =>
    subjects.map((subject) => ({ effect, policy, pattern, right, subject })),
  );
}

function expressionOf(pattern: string): RegExp {
  const inner = pattern
    .split("/")
    .map((segment, at, all) => (segment === "*" ? (at === all.length - 1 ? ".+" : "[^/]+") : segment));
  return new RegExp(`^${inner.join("/")}$`);
}

function refusalOf(steps: () => unknown): string {
  try {
    steps();
  } catch (error) {
    if (error instanceof UserError) return `${error.message} ${error.fix}`;
    throw error;
  }
  return "no error";
}
