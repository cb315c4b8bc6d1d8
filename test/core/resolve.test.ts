import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explain, explainAll, originText, refusalOf, winnerOf, type Definition } from "../../core/resolve.ts";
import { formatScope, parseScope, sourceText, type Scope } from "../../core/scope.ts";
import { repetitions } from "../support/repetitions.ts";
import { anyKey, anyScope } from "./arbitraries.ts";

const now = 1_000_000;

interface Stored extends Definition {
  readonly value: string;
}

/** `shop/development = BAR2`, with what is unusual about it in brackets. */
function stored(path: string, value = path, unusual: Partial<Definition> = {}): Stored {
  const usual = { status: "active", expires_at: null, deleted: false, envs: [], apps: [] } as const;
  return { key: "FOO", scope: parseScope(path), ...usual, value, ...unusual };
}

function ask(path: string, definitions: readonly Definition[], app?: string) {
  return explain({ key: "FOO", scope: parseScope(path), app, now }, definitions);
}

function states(path: string, definitions: readonly Definition[], app?: string): string[] {
  return ask(path, definitions, app).links.map(
    ({ definition, state }) => `${formatScope(definition.scope)}: ${state}`,
  );
}

// seeds/codestore-secret-management.md: project MY_PROJECT, services A, B and C in three environments.
describe("code.store's inheritance", () => {
  const services = ["A", "B", "C"];
  const environments = ["development", "staging", "production"];

  function allNine(definitions: readonly Stored[]): string {
    const rows = environments.map((environment) => {
      const cells = services.map((service) => {
        const { winner } = ask(`MY_PROJECT/${environment}/${service}`, definitions);
        return `${service}=${(winner as Stored | null)?.value ?? "-"}`;
      });
      return `${environment}: ${cells.join(" ")}`;
    });
    return rows.join("\n");
  }

  const project = stored("MY_PROJECT", "BAR");
  const development = stored("MY_PROJECT/development", "BAR2");
  const service = stored("MY_PROJECT/development/A", "BAR3");

  test("without any secret there is none", () =>
    expect(allNine([])).toBe("development: A=- B=- C=-\nstaging: A=- B=- C=-\nproduction: A=- B=- C=-"));

  test("a project's secret is everywhere in it", () =>
    expect(allNine([project])).toMatchInlineSnapshot(`
      "development: A=BAR B=BAR C=BAR
      staging: A=BAR B=BAR C=BAR
      production: A=BAR B=BAR C=BAR"
    `));

  test("an environment's overrides it there", () =>
    expect(allNine([project, development])).toMatchInlineSnapshot(`
      "development: A=BAR2 B=BAR2 C=BAR2
      staging: A=BAR B=BAR C=BAR
      production: A=BAR B=BAR C=BAR"
    `));

  test("a service's overrides it there alone, whatever the order in which they were made", () => {
    const picture = allNine([project, development, service]);
    expect(picture).toMatchInlineSnapshot(`
      "development: A=BAR3 B=BAR2 C=BAR2
      staging: A=BAR B=BAR C=BAR
      production: A=BAR B=BAR C=BAR"
    `);
    expect(allNine([service, project, development])).toBe(picture);
  });

  test("each has its Source", () =>
    expect([project, development, service].map(({ scope }) => sourceText(scope))).toMatchInlineSnapshot(`
      [
        "ProjectID: MY_PROJECT",
        "ProjectID: MY_PROJECT, Environment: development",
        "ProjectID: MY_PROJECT, Environment: development, ServiceID: A",
      ]
    `));

  test("a service of no project has its own, and the project's is not in reach", () => {
    const demo = stored("-/demo/MY_SERVICE", "BAR");
    expect(sourceText(demo.scope)).toBe("Environment: demo, ServiceID: MY_SERVICE");
    expect(states("-/demo/MY_SERVICE", [demo, project, stored("*")])).toEqual([
      "-/demo/MY_SERVICE: wins",
      "*: shadowed",
    ]);
    expect(states("MY_PROJECT/demo/MY_SERVICE", [demo])).toEqual([]);
  });

  test("a service inside a project, in one environment", () => {
    const secret = stored("MY_PROJECT/development/MY_SERVICE");
    expect(ask("MY_PROJECT/development/MY_SERVICE", [secret]).inherited).toBe(false);
    expect(ask("MY_PROJECT/staging/MY_SERVICE", [secret]).winner).toBeNull();
  });
});

test("all five levels, the most specific first", () => {
  const all = ["*", "shop", "shop/prod", "shop/*/web", "shop/prod/web"].map((path) => stored(path));
  expect(states("shop/prod/web", all)).toEqual([
    "shop/prod/web: wins",
    "shop/*/web: shadowed",
    "shop/prod: shadowed",
    "shop: shadowed",
    "*: shadowed",
  ]);
});

test("StreamZero looks in service, project, platform; Cloud 66 in stack, account", () => {
  const levels = ["*", "p", "p/*/s"].map((path) => stored(path));
  for (const [count, winner] of [
    [3, "p/*/s"],
    [2, "p"],
    [1, "*"],
  ] as const) {
    const chain = ask("p/*/s", levels.slice(0, count));
    expect(formatScope(winnerOf(chain).scope)).toBe(winner);
    expect(chain.inherited).toBe(winner !== "p/*/s");
  }
});

test("a revoked winner stops the search; it never falls back to a wider scope", () => {
  const definitions = [stored("shop"), stored("shop/prod", "x", { status: "revoked" })];
  expect(states("shop/prod", definitions)).toEqual(["shop/prod: revoked", "shop: shadowed"]);
  expect(() => winnerOf(ask("shop/prod", definitions))).toThrowError(
    expect.objectContaining({
      code: "SECRET_REVOKED",
      message: expect.stringContaining("Environment: prod"),
    }),
  );
});

test("so does an expired one", () => {
  const definitions = [stored("shop"), stored("shop/prod", "x", { expires_at: now / 1000 })];
  expect(states("shop/prod", definitions)).toEqual(["shop/prod: expired", "shop: shadowed"]);
  expect(() => winnerOf(ask("shop/prod", definitions))).toThrowError(
    expect.objectContaining({
      code: "SECRET_EXPIRED",
      message: expect.stringContaining("1970-01-01T00:16:40"),
    }),
  );
});

test("a shadowed one that is revoked or expired does no harm", () => {
  const wide = [stored("shop", "x", { status: "revoked" }), stored("*", "x", { expires_at: 1 })];
  expect(states("shop/prod", [stored("shop/prod"), ...wide])).toEqual([
    "shop/prod: wins",
    "shop: shadowed",
    "*: shadowed",
  ]);
});

test("a soft-deleted one counts as absent, even revoked", () => {
  const definitions = [stored("shop"), stored("shop/prod", "x", { deleted: true, status: "revoked" })];
  expect(states("shop/prod", definitions)).toEqual(["shop/prod: deleted", "shop: wins"]);
});

test("a definition for other environments is passed over, even revoked", () => {
  const filtered = stored("shop/prod", "x", { envs: ["prd"], status: "revoked" });
  expect(states("shop/prod", [stored("shop"), filtered])).toEqual(["shop/prod: filtered", "shop: wins"]);
  expect(states("shop", [stored("shop", "x", { envs: ["prod"] })])).toEqual(["shop: filtered"]);
  expect(states("shop/prod", [stored("shop", "x", { envs: ["dev", "prod"] })])).toEqual(["shop: wins"]);
});

test("the app tag defaults to the service, and one that is given counts instead of it", () => {
  const definition = stored("shop", "x", { apps: ["web"] });
  expect(states("shop/*/web", [definition])).toEqual(["shop: wins"]);
  expect(states("shop/*/web", [definition], "cart")).toEqual(["shop: filtered"]);
  expect(states("shop", [definition], "web")).toEqual(["shop: wins"]);
  expect(states("shop", [definition])).toEqual(["shop: filtered"]);
});

test("own asks exactly one scope", () => {
  const scope = parseScope("shop/prod");
  const request = { key: "FOO", scope, own: true, now };
  expect(explain(request, [stored("shop")]).links).toEqual([]);
  expect(explain(request, [stored("shop/prod")]).winner).not.toBeNull();
});

test("a name that is nowhere says how to add it, with the flags of its scope", () => {
  const message = (path: string) => {
    try {
      winnerOf(ask(path, []));
    } catch (error) {
      return error;
    }
    throw new Error("it was found");
  };
  expect(message("shop/prod/web")).toMatchObject({
    code: "SECRET_NOT_FOUND",
    message: "FOO is not defined in shop/prod/web or any wider scope.",
    fix: 'Run "keyward secret:add -p shop -e prod -s web -k FOO".',
  });
  expect(message("*")).toMatchObject({
    message: "FOO is not defined on the platform.",
    fix: 'Run "keyward secret:add -k FOO".',
  });
});

test("a name that is there for others says for whom", () => {
  const one = stored("shop", "x", { envs: ["prod", "staging"], apps: ["web"] });
  expect(refusalOf(ask("shop/dev", [one]))).toEqual({
    code: "SECRET_NOT_FOUND",
    message:
      "FOO is filtered out in shop/dev: it is only for the environments prod, staging and the app web (ProjectID: shop).",
    fix: "Ask with an environment (-e) and an app (--app) that it is for, or give it others with secret:update.",
  });
});

test("a name that is deleted says where, and what can be done, for it cannot be added once more", () => {
  const one = stored("shop", "x", { deleted: true });
  expect(refusalOf(ask("shop/dev", [one]))).toEqual({
    code: "SECRET_NOT_FOUND",
    message: "The latest version of FOO is deleted (ProjectID: shop).",
    fix: 'Bring it back with "keyward secret:undelete -p shop -k FOO", or give it a new value with secret:update.',
  });
});

test("where only one scope was asked, the refusal speaks of no wider one", () => {
  const chain = explain({ key: "FOO", scope: parseScope("shop/prod"), own: true, now }, [stored("shop")]);
  expect(refusalOf(chain).message).toBe("FOO is not defined in shop/prod.");
});

test("files come first, in the order given, and say where they are", () => {
  const file = { ...stored("shop"), file: { path: "secrets.json", line: 4 } };
  const chain = ask("shop/prod", [stored("shop/prod"), file]);
  expect(chain.links.map(({ definition, state }) => `${originText(definition)}: ${state}`)).toEqual([
    "File: secrets.json:4: wins",
    "ProjectID: shop, Environment: prod: shadowed",
  ]);
});

test("explainAll gives every name in reach, sorted, and no other", () => {
  const other = (key: string, path: string) => ({ ...stored(path), key });
  const definitions = [other("B", "shop"), other("A", "*"), other("C", "acme"), other("B", "shop/prod")];
  const chains = explainAll({ scope: parseScope("shop/prod"), now }, definitions);
  expect(chains.map(({ key, links }) => [key, links.length])).toEqual([
    ["A", 1],
    ["B", 2],
  ]);
});

// A second way to the same answer: level by level, from the words of the product page.
describe("against a naive model", () => {
  type Answer = { value: string } | "none" | "revoked" | "expired";

  function naive(key: string, { project, environment, service }: Scope, all: readonly Stored[]): Answer {
    const levels: Scope[] = [
      { project, environment, service } as Scope,
      { project, service } as Scope,
      { project, environment } as Scope,
      { project } as Scope,
      {},
    ];
    for (const level of levels) {
      for (const one of all) {
        const here =
          one.key === key &&
          one.scope.project === level.project &&
          one.scope.environment === level.environment &&
          one.scope.service === level.service;
        if (!here || one.deleted) continue;
        if (one.envs.length > 0 && (!environment || !one.envs.includes(environment))) continue;
        if (one.apps.length > 0 && (!service || !one.apps.includes(service))) continue;
        if (one.status === "revoked") return "revoked";
        if (one.expires_at !== null && one.expires_at * 1000 <= now) return "expired";
        return { value: one.value };
      }
    }
    return "none";
  }

  const filter = fc.oneof(fc.constant([]), fc.constant(["a"]), fc.constant(["b", "Prod-1"]));
  const definition: fc.Arbitrary<Stored> = fc.record({
    key: anyKey,
    scope: anyScope,
    status: fc.constantFrom("active", "active", "revoked"),
    expires_at: fc.constantFrom(null, null, 1, 10_000_000),
    deleted: fc.constantFrom(false, false, true),
    envs: filter,
    apps: filter,
    value: fc.uuid(),
  });
  /** One definition of a name in a scope, as the vault has them. */
  const vault = fc.uniqueArray(definition, {
    maxLength: 25,
    selector: ({ key, scope }) => `${key} ${formatScope(scope)}`,
  });

  test("the winner is the same", () => {
    fc.assert(
      fc.property(vault, anyKey, anyScope, (all, key, scope) => {
        const { winner, stopper } = explain({ key, scope, now }, all);
        const answer: Answer = winner ? { value: winner.value } : ((stopper?.state as Answer) ?? "none");
        expect(answer).toEqual(naive(key, scope, all));
      }),
      { numRuns: repetitions(1000, 50_000) },
    );
  });

  test("the order in which definitions are given does not matter", () => {
    const shuffled = vault.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, anyKey, anyScope, ([all, other], key, scope) => {
        expect(explain({ key, scope, now }, other)).toEqual(explain({ key, scope, now }, all));
      }),
      { numRuns: repetitions(200, 5000) },
    );
  });

  test("one definition at most decides, and everything before it was passed over", () => {
    fc.assert(
      fc.property(vault, anyKey, anyScope, (all, key, scope) => {
        const found = explain({ key, scope, now }, all).links.map(({ state }) => state);
        const decides = found.findIndex((state) => ["wins", "revoked", "expired"].includes(state));
        const before = decides === -1 ? found : found.slice(0, decides);
        const after = decides === -1 ? [] : found.slice(decides + 1);
        expect(before.every((state) => state === "filtered" || state === "deleted")).toBe(true);
        expect(after.every((state) => ["shadowed", "filtered", "deleted"].includes(state))).toBe(true);
      }),
      { numRuns: repetitions(300, 10_000) },
    );
  });
});
