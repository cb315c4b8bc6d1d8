import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { KeywardError, type Keyward, type Secrets } from "../../sdk/index.ts";
import type { ConnectOptions, SecretMetadata } from "../../sdk/api.ts";
import { KINDS, startVault, type TestVault } from "./vaults.ts";

/** What the SDK promises, of a vault on this machine and of a server alike. */
describe.each(KINDS)("%s", (kind) => {
  let vault: TestVault;
  beforeAll(async () => {
    vault = await startVault(kind);
  });
  afterAll(() => vault.close());

  let projects = 0;
  /** A connection for an empty project. */
  async function client(options: ConnectOptions = {}): Promise<Keyward> {
    const connected = await vault.connect({ project: `p${++projects}`, ...options });
    onTestFinished(() => connected.close());
    return connected;
  }

  describe("what is created", () => {
    test("is answered with the shape that Ductape, v-secure and Cloud 66 know, and without its value", async () => {
      const { secrets } = await client({ project: "shapes" });
      const created = await secrets.create({
        key: "STRIPE_API_KEY",
        value: "canary",
        description: "Production Stripe key",
        token_type: "api",
        scope: ["stripe_payments"],
        envs: ["prd"],
        tags: ["api"],
        metadata: { team: "pay" },
        expires_at: 4_000_000_000,
        rotationPolicy: { enabled: true, period: "30d", notifyBefore: "7d" },
        environment: "prd",
      });
      expect(timeless(created)).toMatchInlineSnapshot(`
        {
          "_id": "string",
          "createdAt": "string",
          "created_at_iso": "string",
          "deleted": false,
          "description": "Production Stripe key",
          "environment": "prd",
          "envs": [
            "prd",
          ],
          "expires_at": 4000000000,
          "key": "STRIPE_API_KEY",
          "metadata": {
            "team": "pay",
          },
          "project": "shapes",
          "rotated_at_iso": "string",
          "rotationPolicy": {
            "enabled": true,
            "notifyBefore": "7d",
            "period": "30d",
          },
          "scope": [
            "stripe_payments",
          ],
          "source": "ProjectID: shapes, Environment: prd",
          "status": "active",
          "tags": [
            "api",
          ],
          "token_type": "api",
          "updatedAt": "string",
          "updated_at_iso": "string",
          "uri": "secret://shapes/prd/STRIPE_API_KEY",
          "version": 1,
          "workspace_id": "string",
        }
      `);
    });

    test("has a key or a name, and not two of them", async () => {
      const { secrets } = await client();
      expect(await secrets.create({ name: "API_KEY", value: "x" })).toMatchObject({ key: "API_KEY" });
      expect(await refusal(secrets.create({ name: "A", key: "B", value: "x" }))).toBe("400 USAGE");
    });

    test("is there once: 409", async () => {
      const { secrets } = await client({ project: "twice" });
      await secrets.create({ key: "DB_PASS", value: "one" });
      const error = await errorOf(secrets.create({ key: "DB_PASS", value: "two" }));
      expect({ ...error.toJSON(), response: error.response }).toMatchInlineSnapshot(`
        {
          "code": "SECRET_EXISTS",
          "fix": "Use secret:update to give it a new value, or remove it first.",
          "message": "DB_PASS is already defined in twice.",
          "response": {
            "data": {
              "code": "SECRET_EXISTS",
              "detail": "DB_PASS is already defined in twice.",
              "fix": "Use secret:update to give it a new value, or remove it first.",
              "message": "DB_PASS is already defined in twice.",
              "status": 409,
              "title": "The scope already has a definition of this name.",
              "type": "urn:keyward:error:SECRET_EXISTS",
            },
            "status": 409,
          },
        }
      `);
      expect(await valueOf(secrets, "DB_PASS")).toBe("one");
    });

    test.each([
      ["a name that is none", { key: "1X", value: "x" }, "400 INVALID_NAME"],
      ["no name", { value: "x" }, "400 INVALID_NAME"],
      ["a name that is no text", { key: 5, value: "x" }, "400 INVALID_NAME"],
      ["no value", { key: "A" }, "400 INVALID_VALUE"],
      ["a number", { key: "A", value: 5 }, "400 INVALID_VALUE"],
      ["a list", { key: "A", value: ["x"] }, "400 INVALID_VALUE"],
      ["a date", { key: "A", value: new Date() }, "400 INVALID_VALUE"],
      ["a value of 64 KiB and a byte", { key: "A", value: "x".repeat(65_537) }, "400 INVALID_VALUE"],
      ["a field that nobody reads", { key: "A", value: "x", expiresAt: 1 }, "400 USAGE"],
      ["half a second", { key: "A", value: "x", expires_at: 1.5 }, "400 INVALID_VALUE"],
      ["a tag for tags", { key: "A", value: "x", tags: "x" }, "400 INVALID_VALUE"],
      [
        "a duration that is none",
        { key: "A", value: "x", rotationPolicy: { enabled: true, period: "soon" } },
        "400 INVALID_VALUE",
      ],
      ["an environment that is none", { key: "A", value: "x", environment: "local" }, "400 INVALID_SCOPE"],
      ["a project that is no text", { key: "A", value: "x", project: 5 }, "400 INVALID_SCOPE"],
    ])("is refused with %s", async (_what, given, expected) => {
      const { secrets } = await client();
      expect(await refusal(secrets.create(given as never))).toBe(expected);
      expect(await secrets.fetchAll()).toEqual([]);
    });
  });

  describe("a value", () => {
    test("is `value`, and the text of the secret", async () => {
      const { secrets } = await client();
      await secrets.create({ key: "A", value: "canary ✓" });
      const secret = await secrets.get("A");
      expect(secret.value).toBe("canary ✓");
      expect(String(secret)).toBe("canary ✓");
      expect(await valueOf(secrets, "A")).toBe("canary ✓");
    });

    test("may be an object, which nobody changes from outside", async () => {
      const { secrets } = await client();
      const given = { user: "u", port: 1, nested: { a: [null] } };
      await secrets.create({ key: "DB", value: given });
      given.user = "changed";
      const secret = await secrets.get<typeof given>("DB");
      secret.value.user = "changed";
      expect((await secrets.get<typeof given>("DB")).value).toEqual({
        user: "u",
        port: 1,
        nested: { a: [null] },
      });
      expect(String(secret)).toBe('{"user":"u","port":1,"nested":{"a":[null]}}');
    });

    test("that only looks like an object is a text", async () => {
      const { secrets } = await client();
      await secrets.create({ key: "A", value: '{"a":1}' });
      expect((await secrets.get("A")).value).toBe('{"a":1}');
    });

    test("is in no JSON, copy or inspection of the secret, nor in lists, errors and changes", async () => {
      const { secrets } = await client();
      const watch = secrets.watch();
      await watch.ready;
      const metadata = await secrets.create({ key: "A", value: "canary" });
      const secret = await secrets.get("A");
      const things = [
        metadata,
        secret,
        { ...secret },
        Object.entries(secret),
        await secrets.fetchAll(),
        await secrets.explain("A"),
        await secrets.versions("A"),
        await firstOf(watch),
        await errorOf(secrets.create({ key: "A", value: "canary" })),
        await errorOf(secrets.create({ key: "B", value: "canary".repeat(20_000) })),
        await errorOf(secrets.update("A", { value: "canary" }, { ifVersion: 7 })),
        await errorOf(secrets.get("A=canary")),
      ];
      const shown = things.flatMap((thing) => [
        inspect(thing, { depth: 20, showHidden: true, getters: true }),
        JSON.stringify(thing),
      ]);
      expect(shown.join("\n")).not.toContain("canary");
      expect(inspect(secret)).toContain("value: ‹redacted›");
      expect(JSON.parse(JSON.stringify(secret))).toEqual({ ...metadata, inherited: false });
    });

    test("that is not there is 404, revoked or expired 403, and a wider one is not given in its place", async () => {
      const { secrets } = await client({ project: "gone", environment: "production" });
      await secrets.create({ key: "A", value: "wide", environment: "*" });
      await secrets.create({ key: "A", value: "narrow" });
      expect(await refusal(secrets.get("NONE"))).toBe("404 SECRET_NOT_FOUND");
      expect(await secrets.revoke("A")).toBe(true);
      expect(await refusal(secrets.get("A"))).toBe("403 SECRET_REVOKED");
      expect(await refusal(secrets.batchGet(["A"]))).toBe("403 SECRET_REVOKED");
      expect((await secrets.restore("A")).status).toBe("active");
      expect(await valueOf(secrets, "A")).toBe("narrow");
      await secrets.update("A", { expires_at: 1 });
      expect(await refusal(secrets.fetch("A"))).toBe("403 SECRET_EXPIRED");
      expect(await secrets.delete("A")).toBe(true);
      expect(await valueOf(secrets, "A")).toBe("wide");
    });
  });

  describe("lists", () => {
    test("have metadata: what each name is at a place, what is defined there, or below", async () => {
      const { secrets } = await client({ project: "listed" });
      await secrets.create({ key: "A", value: "x", tags: ["t"] });
      await secrets.create({ key: "A", value: "y", environment: "production" });
      await secrets.create({ key: "B", value: "z", service: "billing", description: "of billing" });
      const listed = async (...options: Parameters<Secrets["fetchAll"]>) =>
        (await secrets.fetchAll(...options)).map(({ key, source, state, inherited }) =>
          [key, source, state, ...(inherited ? ["inherited"] : [])].join(" · "),
        );
      expect(await listed({ environment: "production", service: "billing" })).toMatchInlineSnapshot(`
        [
          "A · ProjectID: listed, Environment: production · wins · inherited",
          "B · ProjectID: listed, ServiceID: billing · wins · inherited",
        ]
      `);
      expect(await listed({ reach: "own" })).toMatchInlineSnapshot(`
        [
          "A · ProjectID: listed · wins",
        ]
      `);
      expect(await listed({ reach: "below" })).toMatchInlineSnapshot(`
        [
          "A · ProjectID: listed · wins",
          "B · ProjectID: listed, ServiceID: billing · wins",
          "A · ProjectID: listed, Environment: production · wins",
        ]
      `);
      expect(await listed({ reach: "below", tags: ["t"] })).toEqual(["A · ProjectID: listed · wins"]);
      expect(await listed({ reach: "below", text: "BILL" })).toHaveLength(1);
    });

    test("are whole, however long", async () => {
      const { secrets, context } = await client({ project: "long" });
      const names = Array.from({ length: 101 }, (_, index) => `N${String(index).padStart(3, "0")}`);
      await Promise.all(names.map((name) => context.secrets.set(name, name, "project")));
      expect((await secrets.fetchAll()).map(({ key }) => key)).toEqual(names);
    });
  });

  describe("many values", () => {
    test("come by name, as texts", async () => {
      const { secrets } = await client();
      await secrets.create({ key: "A", value: "a" });
      await secrets.create({ key: "B", value: { b: 1 } });
      expect(await secrets.batchGet(["B", "A", "A"])).toEqual({ A: "a", B: '{"b":1}' });
      expect(await secrets.batchGet([])).toEqual({});
    });

    test("come together or not at all", async () => {
      const { secrets } = await client({ project: "together" });
      await secrets.create({ key: "A", value: "canary" });
      await secrets.create({ key: "R", value: "canary" });
      await secrets.revoke("R");
      const error = await errorOf(secrets.batchGet(["A", "NONE", "NEITHER"]));
      expect([error.code, error.message]).toMatchInlineSnapshot(`
        [
          "SECRET_NOT_FOUND",
          "2 names give no value: NONE, NEITHER. NONE is not defined in together or any wider scope.",
        ]
      `);
      const mixed = await errorOf(secrets.batchGet(["A", "NONE", "R"]));
      expect([mixed.code, mixed.response.status]).toEqual(["BATCH_REFUSED", 409]);
      const items = mixed.details!.items as { key: string; code: string }[];
      expect(items.map(({ key, code }) => `${key}: ${code}`).toSorted()).toEqual([
        "NONE: SECRET_NOT_FOUND",
        "R: SECRET_REVOKED",
      ]);
    });
  });

  test("changes name what changes, and may say which version they are of", async () => {
    const { secrets } = await client();
    await secrets.create({ key: "A", value: "one", tags: ["t"], description: "d" });
    const updated = await secrets.update("A", { tags: ["u", "v"] });
    expect(updated).toMatchObject({ version: 1, tags: ["u", "v"], description: "d" });
    expect(await secrets.update("A", { value: "two" }, { ifVersion: 1 })).toMatchObject({ version: 2 });
    expect(await refusal(secrets.update("A", { value: "three" }, { ifVersion: 1 }))).toBe(
      "409 STALE_VERSION",
    );
    expect(await refusal(secrets.delete("A", { ifVersion: 1 }))).toBe("409 STALE_VERSION");
    expect(await refusal(secrets.update("NONE", { value: "x" }))).toBe("404 SECRET_NOT_FOUND");
    expect(await refusal(secrets.update("A", { tag: ["x"] } as never))).toBe("400 USAGE");
    expect(await valueOf(secrets, "A")).toBe("two");
  });

  test("what no type would let pass is refused, too", async () => {
    const { secrets } = await client();
    expect(await refusal(secrets.create(undefined as never))).toBe("400 USAGE");
    expect(await refusal(secrets.update("A", null as never))).toBe("400 USAGE");
    expect(await refusal(secrets.batchGet("A" as never))).toBe("400 USAGE");
    expect(await refusal(secrets.get(undefined as never))).toBe("400 INVALID_NAME");
    expect(await refusal(vault.connect({ cacheTtl: "5m" as never }))).toBe("400 USAGE");
  });

  test("options that there are not, or of another kind, are refused by every call", async () => {
    const { secrets, context } = await client();
    await secrets.create({ key: "A", value: "x" });
    const wrong = [{ enviroment: "production" }, null, "production", { signal: "soon" }] as never[];
    for (const options of wrong) {
      const calls = [
        secrets.create({ key: "B", value: "x" }, options),
        secrets.get("A", options),
        secrets.batchGet(["A"], options),
        secrets.fetchAll(options),
        secrets.update("A", { value: "y" }, options),
        secrets.delete("A", options),
        secrets.revoke("A", options),
        secrets.restore("A", options),
        secrets.versions("A", options),
        secrets.rollback("A", 1, options),
        secrets.diff("A", options),
        secrets.explain("A", options),
        context.secrets.get("A", options),
        context.secrets.set("B", "x", "project", options),
        (async () => secrets.watch(options).ready)(),
        vault.connect(typeof options === "object" && options !== null ? options : { app: 5 as never }),
      ];
      for (const call of calls) expect(await refusal(call)).toBe("400 USAGE");
    }
    expect(await refusal(secrets.update("A", { value: "y" }, { ifVersion: "1" as never }))).toBe("400 USAGE");
    expect(await refusal(secrets.rollback("A", "1" as never))).toBe("400 USAGE");
    expect((await secrets.versions("A")).length).toBe(1);
  });

  test("versions are listed, read, compared and rolled back to", async () => {
    const { secrets } = await client();
    await secrets.create({ key: "DB", value: { user: "u", password: "one" } });
    await secrets.update("DB", { value: { user: "u", password: "two", port: 1 } });
    const versions = await secrets.versions("DB");
    expect(
      versions.map(({ version, deleted_at_iso, destroyed }) => [version, deleted_at_iso, destroyed]),
    ).toEqual([
      [1, null, false],
      [2, null, false],
    ]);
    expect((await secrets.get("DB", { version: 1 })).value).toEqual({ user: "u", password: "one" });
    expect(await refusal(secrets.get("DB", { version: 9 }))).toBe("404 VERSION_NOT_FOUND");
    const { differences } = await secrets.diff("DB");
    expect(differences).toEqual([
      { attribute: "password", change: "changed" },
      { attribute: "port", change: "added" },
    ]);
    expect((await secrets.diff("DB", { from: 1, to: 2, reveal: true })).differences).toEqual([
      { attribute: "password", change: "changed", before: "one", after: "two" },
      { attribute: "port", change: "added", after: 1 },
    ]);
    expect(await secrets.rollback("DB")).toMatchObject({ version: 3 });
    expect((await secrets.get("DB")).value).toEqual({ user: "u", password: "one" });
    expect(await secrets.rollback("DB", 2)).toMatchObject({ version: 4 });
  });

  describe("where", () => {
    test("a call looks is what it says, and else what the connection says", async () => {
      const { secrets } = await client({ project: "where", environment: "production" });
      await secrets.create({ key: "W", value: "platform", project: "*" });
      await secrets.create({ key: "W", value: "project", environment: "*" });
      await secrets.create({ key: "W", value: "production" });
      await secrets.create({ key: "W", value: "billing" }, { service: "wherein" });
      await secrets.create({ key: "W", value: "alone", project: "-", service: "lonely" });
      const at = async (where: object) => (await secrets.get("W", where)).value;
      expect(await at({})).toBe("production");
      expect(await at({ environment: "staging" })).toBe("project");
      expect(await at({ service: "wherein" })).toBe("billing");
      expect(await at({ project: "*" })).toBe("platform");
      expect(await at({ project: "other" })).toBe("platform");
      expect(await at({ project: "-", service: "lonely" })).toBe("alone");
      expect(await refusal(secrets.get("W", { environment: "staging", own: true }))).toBe(
        "404 SECRET_NOT_FOUND",
      );
      const bare = await client({ project: undefined });
      expect((await bare.secrets.get("W", { service: "wherein", environment: "production" })).value).toBe(
        "billing",
      );
      expect(await refusal(bare.secrets.get("W", { environment: "production" }))).toBe("400 INVALID_SCOPE");
    });

    test("environments and apps that a secret is for must match", async () => {
      const { secrets } = await client({ project: "filters" });
      await secrets.create({ key: "A", value: "x", envs: ["prd"], scope: ["checkout"] });
      const at = (where: object) => secrets.get("A", where).then(String, ({ code }: KeywardError) => code);
      expect(await at({ environment: "prd", app: "checkout" })).toBe("x");
      expect(await at({ environment: "prd", service: "checkout" })).toBe("x");
      expect(await at({ environment: "dev", app: "checkout" })).toBe("SECRET_NOT_FOUND");
      expect(await at({ environment: "prd" })).toBe("SECRET_NOT_FOUND");
      const why = (await secrets.get("A", { environment: "dev" }).catch((error: unknown) => error)) as Error;
      expect(why.message).toBe(
        "A is filtered out in filters/dev: it is only for the environment prd and the app checkout (ProjectID: filters).",
      );
      const explained = await secrets.explain("A", { environment: "prd" });
      expect(explained).toEqual({
        key: "A",
        scope: "filters/prd",
        winner: null,
        inherited: false,
        chain: [{ source: "ProjectID: filters", scope: "filters", state: "filtered" }],
      });
    });

    test("a value comes from is told, and what it shadows", async () => {
      const { secrets } = await client({ project: "told" });
      await secrets.create({ key: "A", value: "x" });
      await secrets.create({ key: "A", value: "y", environment: "production" });
      expect(await secrets.get("A", { environment: "staging" })).toMatchObject({
        inherited: true,
        source: "ProjectID: told",
      });
      expect(await secrets.explain("A", { environment: "production" })).toMatchInlineSnapshot(`
        {
          "chain": [
            {
              "scope": "told/production",
              "source": "ProjectID: told, Environment: production",
              "state": "wins",
            },
            {
              "scope": "told",
              "source": "ProjectID: told",
              "state": "shadowed",
            },
          ],
          "inherited": false,
          "key": "A",
          "scope": "told/production",
          "winner": {
            "scope": "told/production",
            "source": "ProjectID: told, Environment: production",
            "state": "wins",
          },
        }
      `);
    });
  });

  describe("StreamZero's context", () => {
    test("gets the service's secret, the project's, the platform's, or undefined", async () => {
      const { context, secrets } = await client({ project: "zero", service: "package" });
      await context.secrets.set("zero_a", { somekey: "someval" }, "platform");
      expect(await context.secrets.get("zero_a")).toEqual({ somekey: "someval" });
      await context.secrets.set("zero_a", "of the project", "project");
      expect(await context.secrets.get("zero_a")).toBe("of the project");
      await context.secrets.set("zero_a", "again", "project");
      await secrets.create({ key: "zero_a", value: "of the service" });
      expect(await context.secrets.get("zero_a")).toBe("of the service");
      expect(await context.secrets.get("zero_none")).toBeUndefined();
      await secrets.revoke("zero_a");
      expect(await refusal(context.secrets.get("zero_a"))).toBe("403 SECRET_REVOKED");
    });

    test("sets for the project and the platform, and for nothing else", async () => {
      const { context } = await client();
      const set = (where: string) => refusal(context.secrets.set("A", "x", where as "project"));
      expect([await set("service"), await set("Project"), await set("")]).toEqual(Array(3).fill("400 USAGE"));
      const bare = await client({ project: undefined });
      expect(await refusal(bare.context.secrets.set("A", "x", "project"))).toBe("400 USAGE");
    });
  });

  describe("what is cached", () => {
    test("is asked for once, alone and among others", async () => {
      const { secrets } = await client();
      for (const key of ["A", "B"]) await secrets.create({ key, value: key });
      const before = await vault.acts("accessed");
      await secrets.get("A");
      for (let time = 0; time < 5; time++) await secrets.get("A");
      await secrets.batchGet(["A", "B"]);
      await secrets.get("B");
      expect((await vault.acts("accessed")) - before).toBe(2);
      await secrets.get("A", { fresh: true });
      expect((await vault.acts("accessed")) - before).toBe(3);
    });

    test("is asked for once by many at the same time, one of whom may leave", async () => {
      const { secrets } = await client();
      await secrets.create({ key: "A", value: "x" });
      const before = await vault.acts("accessed");
      const leaving = new AbortController();
      const first = secrets.get("A", { signal: leaving.signal });
      const others = Array.from({ length: 20 }, () => secrets.get("A"));
      leaving.abort(new Error("enough"));
      await expect(first).rejects.toThrow("enough");
      expect((await Promise.all(others)).map(String)).toEqual(Array(20).fill("x"));
      expect((await vault.acts("accessed")) - before).toBe(1);
    });

    test("is forgotten with one's own write, before that is answered", async () => {
      const { secrets } = await client();
      await secrets.create({ key: "A", value: "0" });
      for (let time = 1; time < 10; time++) {
        await secrets.get("A");
        await secrets.update("A", { value: String(time) });
        expect(await valueOf(secrets, "A")).toBe(String(time));
      }
    });

    test("is forgotten with anybody's write", async () => {
      const reader = await client({ project: "others" });
      const writer = await client({ project: "others" });
      await writer.secrets.create({ key: "A", value: "one" });
      expect(await valueOf(reader.secrets, "A")).toBe("one");
      await writer.secrets.update("A", { value: "two" });
      await until(async () => (await valueOf(reader.secrets, "A")) === "two");
      await writer.secrets.create({ key: "A", value: "nearer", environment: "production" });
      await until(
        async () => (await reader.secrets.get("A", { environment: "production" })).value === "nearer",
      );
      await writer.secrets.revoke("A");
      await until(async () => (await refusal(reader.secrets.get("A"))) === "403 SECRET_REVOKED");
    });

    test("is nothing where it may not last", async () => {
      const { secrets } = await client({ cacheTtl: 0 });
      await secrets.create({ key: "A", value: "x" });
      const before = await vault.acts("accessed");
      for (let time = 0; time < 3; time++) await secrets.get("A");
      expect((await vault.acts("accessed")) - before).toBe(3);
    });
  });

  describe("changes", () => {
    test("that come after `ready` are told in their order, and those of other places are not", async () => {
      const { secrets } = await client({ project: "watched" });
      const watch = secrets.watch({ environment: "production" });
      await watch.ready;
      await secrets.create({ key: "A", value: "x" });
      await secrets.create({ key: "B", value: "x", environment: "staging" });
      await secrets.create({ key: "C", value: "x", environment: "production", service: "billing" });
      await secrets.create({ key: "D", value: "x", project: "elsewhere" });
      await secrets.delete("A");
      const told: string[] = [];
      for await (const { kind: what, key } of watch) {
        told.push(`${what} ${key}`);
        if (what === "removed") break;
      }
      expect(told).toEqual(["created A", "created C", "removed A"]);
    });

    test("go on after the one that was told last", async () => {
      const { secrets } = await client();
      const watch = secrets.watch();
      await watch.ready;
      await secrets.create({ key: "A", value: "x" });
      const { sequence } = await firstOf(watch);
      await secrets.create({ key: "B", value: "x" });
      expect(await firstOf(secrets.watch({ since: sequence }))).toMatchObject({
        key: "B",
        sequence: sequence + 1,
      });
    });

    test("end where they are closed, and with the signal's reason", async () => {
      const { secrets } = await client();
      const closed = secrets.watch();
      await closed.ready;
      const loop = allOf(closed);
      closed.close();
      expect(await loop).toEqual([]);
      const ending = new AbortController();
      const watch = secrets.watch({ signal: ending.signal });
      await watch.ready;
      const ended = allOf(watch).catch((error: unknown) => error);
      ending.abort(new Error("enough"));
      expect(await ended).toMatchObject({ message: "enough" });
    });

    test("are refused where the place is none", async () => {
      const { secrets } = await client();
      const watch = secrets.watch({ environment: "local" });
      expect(await refusal(firstOf(watch))).toBe("400 INVALID_SCOPE");
      expect(await refusal(secrets.watch({ environment: "local" }).ready)).toBe("400 INVALID_SCOPE");
    });
  });

  test("a signal that has ended stops every call with its reason", async () => {
    const { secrets, context } = await client();
    const signal = AbortSignal.abort(new Error("too late"));
    const calls: Record<keyof Omit<Secrets, "watch">, () => Promise<unknown>> = {
      create: () => secrets.create({ key: "A", value: "x" }, { signal }),
      fetch: () => secrets.fetch("A", { signal }),
      get: () => secrets.get("A", { signal }),
      fetchAll: () => secrets.fetchAll({ signal }),
      batchGet: () => secrets.batchGet(["A"], { signal }),
      update: () => secrets.update("A", { value: "x" }, { signal }),
      delete: () => secrets.delete("A", { signal }),
      revoke: () => secrets.revoke("A", { signal }),
      restore: () => secrets.restore("A", { signal }),
      versions: () => secrets.versions("A", { signal }),
      rollback: () => secrets.rollback("A", 1, { signal }),
      diff: () => secrets.diff("A", { signal }),
      explain: () => secrets.explain("A", { signal }),
    };
    const all = [
      ...Object.values(calls).map((call) => call()),
      context.secrets.get("A", { signal }),
      context.secrets.set("A", "x", "platform", { signal }),
    ];
    for (const one of all) await expect(one).rejects.toThrow("too late");
    await expect(vault.connect({ signal })).rejects.toThrow("too late");
    expect(await secrets.fetchAll({ reach: "own" })).toEqual([]);
  });

  test("a signal that ends while a call is under way ends that call alone", async () => {
    const { secrets } = await client();
    await secrets.create({ key: "A", value: "x" });
    const ending = new AbortController();
    const calls = Array.from({ length: 20 }, () => secrets.get("A", { signal: ending.signal, fresh: true }));
    const others = Array.from({ length: 20 }, () => secrets.get("A", { fresh: true }));
    ending.abort(new Error("enough"));
    const ended = await Promise.allSettled(calls);
    expect(new Set(ended.map((one) => one.status === "rejected" && String(one.reason)))).toEqual(
      new Set(["Error: enough"]),
    );
    expect((await Promise.all(others)).map(String)).toEqual(Array(20).fill("x"));
  });

  test("after it was closed every call says so, and a connection is opened by the first one", async () => {
    const connected = await client();
    await connected.close();
    await connected.close();
    expect(await refusal(connected.secrets.fetchAll())).toBe("503 VAULT_UNAVAILABLE");
    expect(await refusal(connected.init())).toBe("503 VAULT_UNAVAILABLE");
  });
});

/** Without what is another one each time. */
function timeless(secret: SecretMetadata): object {
  const changing = /^(?:_id|workspace_id|.*_at_iso|createdAt|updatedAt)$/;
  return Object.fromEntries(
    Object.entries(secret).map(([name, part]) => [name, changing.test(name) ? typeof part : part]),
  );
}

async function errorOf(promise: Promise<unknown>): Promise<KeywardError> {
  const outcome = await promise.then(
    () => new Error("it was not refused"),
    (error: unknown) => error,
  );
  if (outcome instanceof KeywardError) return outcome;
  throw outcome;
}

/** The status and the code. */
async function refusal(promise: Promise<unknown>): Promise<string> {
  const { response, code } = await errorOf(promise);
  return `${response.status} ${code}`;
}

async function valueOf(secrets: Secrets, key: string): Promise<string> {
  return (await secrets.get(key)).value;
}

async function firstOf<T>(items: AsyncIterable<T>): Promise<T> {
  for await (const item of items) return item;
  throw new Error("it ended before there was any");
}

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  while (!(await isDone())) await new Promise((resolve) => void setTimeout(resolve, 5));
}
