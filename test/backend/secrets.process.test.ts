import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everyStore, STORE_KINDS } from "../support/every-store.ts";
import { startTestServer, type Answer, type TestServer } from "../support/server.ts";

const stores = everyStore();
let server: TestServer;

const post = (path: string, body?: unknown, headers = {}) =>
  server.call("POST", `/api/v1${path}`, { body, headers });
const get = (path: string, headers = {}) => server.call("GET", `/api/v1${path}`, { headers });
const patch = (path: string, body: unknown, headers = {}) =>
  server.call("PATCH", `/api/v1${path}`, { body, headers });

/** Without what differs from run to run. */
function facts({ status, body }: Answer): object {
  const { key, source, version, inherited, raw_value, code } = body ?? {};
  return Object.fromEntries(
    Object.entries({ status, code, key, source, version, inherited, raw_value }).filter(
      ([, fact]) => fact !== undefined,
    ),
  );
}

describe.each(STORE_KINDS)("on %s", (kind) => {
  beforeAll(async () => {
    server = await startTestServer({ store: await stores.newStore(kind) });
  });
  afterAll(() => server.close());

  describe("a secret over HTTP", () => {
    test("is added with 201, where it is and its ETag, and never with its value", async () => {
      const added = await post("/secrets", { key: "DB_PASS", value: "first", project: "shop", tags: ["db"] });
      expect(facts(added)).toMatchInlineSnapshot(`
      {
        "key": "DB_PASS",
        "source": "ProjectID: shop",
        "status": 201,
        "version": 1,
      }
    `);
      expect(added.headers.get("location")).toBe("/api/v1/secrets/DB_PASS?project=shop");
      expect(added.headers.get("etag")).toMatch(/^"[0-9a-f-]{36}\.1\./);
      expect(JSON.stringify(added.body)).not.toContain("first");
    });

    test("is inherited by narrower scopes, shown as its ciphertext, and as its value where that is asked for", async () => {
      const shown = await get("/secrets/DB_PASS?project=shop&environment=production");
      expect(facts(shown)).toMatchInlineSnapshot(`
      {
        "inherited": true,
        "key": "DB_PASS",
        "source": "ProjectID: shop",
        "status": 200,
        "version": 1,
      }
    `);
      expect(shown.body.value).toMatch(/^encrypted:AES256:[A-Za-z0-9+/=]+$/);
      const revealed = await get("/secrets/DB_PASS?project=shop&environment=production&raw=true");
      expect(facts(revealed)).toMatchInlineSnapshot(`
      {
        "inherited": true,
        "key": "DB_PASS",
        "raw_value": "first",
        "source": "ProjectID: shop",
        "status": 200,
        "version": 1,
      }
    `);
      expect(revealed.body).toEqual({ ...shown.body, raw_value: "first", raw_type: "string" });
    });

    test("twice is a conflict, and so is a change to a version that is no longer the latest", async () => {
      expect(facts(await post("/secrets", { key: "DB_PASS", value: "x", project: "shop" })))
        .toMatchInlineSnapshot(`
      {
        "code": "SECRET_EXISTS",
        "status": 409,
      }
    `);
      const { headers } = await get("/secrets/DB_PASS?project=shop");
      const etag = { "if-match": headers.get("etag")! };
      expect(facts(await patch("/secrets/DB_PASS?project=shop", { value: "second" }, etag)))
        .toMatchInlineSnapshot(`
      {
        "key": "DB_PASS",
        "source": "ProjectID: shop",
        "status": 200,
        "version": 2,
      }
    `);
      const stale = await patch("/secrets/DB_PASS?project=shop", { value: "third" }, etag);
      expect(stale.headers.get("content-type")).toContain("application/problem+json");
      expect(stale.body).toMatchObject({ status: 409, code: "STALE_VERSION", title: expect.any(String) });
    });

    test("is not overwritten by who saw it before a field, the status or the definition itself changed", async () => {
      const path = "/secrets/TEAM_KEY?project=shop";
      await post("/secrets", { key: "TEAM_KEY", value: "v", project: "shop" });
      const etag = async () => ({ "if-match": (await get(`${path}&own=true`)).headers.get("etag")! });
      const seen = await etag();
      expect((await patch(path, { description: "ann's" }, seen)).status).toBe(200);
      expect(facts(await patch(path, { description: "bob's" }, seen))).toEqual({
        status: 409,
        code: "STALE_VERSION",
      });
      for (const [act, body] of [
        ["rollback", { version: 1 }],
        ["versions/delete", { versions: [1] }],
        ["versions/undelete", { versions: [1] }],
        ["versions/destroy", { versions: [1] }],
      ] as const)
        expect((await post(`/secrets/TEAM_KEY/${act}?project=shop`, body, seen)).status).toBe(409);
      const described = await etag();
      await post("/secrets/TEAM_KEY/revoke?project=shop");
      expect((await post("/secrets/TEAM_KEY/restore?project=shop", undefined, described)).status).toBe(409);
      const revoked = await etag();
      await server.call("DELETE", `/api/v1${path}`);
      await post("/secrets", { key: "TEAM_KEY", value: "another", project: "shop" });
      expect((await server.call("DELETE", `/api/v1${path}`, { headers: revoked })).status).toBe(409);
      expect((await server.call("DELETE", `/api/v1${path}`, { headers: await etag() })).status).toBe(204);
    });

    test("is not sent again to who has it, and nothing is put on record then", async () => {
      const path = "/secrets/DB_PASS?project=shop&raw=true";
      const etag = (await get(path)).headers.get("etag")!;
      const before = (await get("/audit?limit=1")).body.records[0].sequence;
      expect(await get(path, { "if-none-match": etag })).toMatchObject({ status: 304, body: "" });
      expect((await get("/audit?limit=1")).body.records[0].sequence).toBe(before);
    });

    test("has versions, differences between them, and a way back", async () => {
      const versions = await get("/secrets/DB_PASS/versions?project=shop");
      expect(versions.body.map(({ version }: { version: number }) => version)).toEqual([1, 2]);
      const masked = await get("/secrets/DB_PASS/diff?project=shop");
      expect(masked.body.differences).toEqual([{ attribute: "", change: "changed" }]);
      const bare = await get("/secrets/DB_PASS/diff?project=shop&raw=true");
      expect(bare.body.differences).toEqual([
        { attribute: "", change: "changed", before: "first", after: "second" },
      ]);
      expect(facts(await post("/secrets/DB_PASS/rollback?project=shop"))).toMatchInlineSnapshot(`
      {
        "key": "DB_PASS",
        "source": "ProjectID: shop",
        "status": 200,
        "version": 3,
      }
    `);
      expect(facts(await get("/secrets/DB_PASS?project=shop&version=2&raw=true"))).toMatchInlineSnapshot(`
      {
        "inherited": false,
        "key": "DB_PASS",
        "raw_value": "second",
        "source": "ProjectID: shop",
        "status": 200,
        "version": 2,
      }
    `);
      expect(facts(await get("/secrets/DB_PASS?project=shop&version=9&raw=true"))).toMatchInlineSnapshot(`
      {
        "code": "VERSION_NOT_FOUND",
        "status": 404,
      }
    `);
    });

    test("that was revoked ends the search; its own metadata can still be seen", async () => {
      await post("/secrets", { key: "API_KEY", value: "wide" });
      await post("/secrets", { key: "API_KEY", value: "narrow", project: "shop" });
      await post("/secrets/API_KEY/revoke?project=shop");
      expect(facts(await get("/secrets/API_KEY?project=shop&environment=test&raw=true")))
        .toMatchInlineSnapshot(`
      {
        "code": "SECRET_REVOKED",
        "status": 403,
      }
    `);
      expect((await get("/secrets/API_KEY?project=shop&own=true")).body.status).toBe("revoked");
      await post("/secrets/API_KEY/restore?project=shop");
      expect(facts(await get("/secrets/API_KEY?project=shop&raw=true"))).toMatchInlineSnapshot(`
      {
        "inherited": false,
        "key": "API_KEY",
        "raw_value": "narrow",
        "source": "ProjectID: shop",
        "status": 200,
        "version": 1,
      }
    `);
    });

    test("with several attributes keeps its JSON", async () => {
      await post("/secrets", { key: "DB", value: { user: "u", password: "p" }, project: "shop" });
      const { body } = await get("/secrets/DB?project=shop&raw=true");
      expect(JSON.parse(body.raw_value)).toEqual({ user: "u", password: "p" });
    });

    test("is renamed with all its versions, and removed with them", async () => {
      expect(facts(await post("/secrets/DB/rename?project=shop", { key: "DATABASE" })))
        .toMatchInlineSnapshot(`
      {
        "key": "DATABASE",
        "source": "ProjectID: shop",
        "status": 200,
        "version": 1,
      }
    `);
      expect((await get("/secrets/DB?project=shop")).status).toBe(404);
      expect(
        await post("/secrets/DATABASE/rename?project=shop", { key: "DB_LOGIN", alias: true }),
      ).toMatchObject({
        status: 200,
        body: { key: "DB_LOGIN", version: 1 },
      });
      const alias = await server.call("DELETE", "/api/v1/secrets/DATABASE?project=shop");
      expect(alias.status).toBe(204);
      expect((await server.call("DELETE", "/api/v1/secrets/DB_LOGIN?project=shop")).status).toBe(204);
      expect((await get("/secrets/DATABASE?project=shop")).status).toBe(404);
    });
  });

  describe("many secrets at once", () => {
    test("are written all or not at all, with every reason told", async () => {
      const refused = await post("/batch", {
        operations: [
          { op: "create", key: "ONE", value: "1", project: "many" },
          { op: "create", key: "ONE", value: "again", project: "many" },
          { op: "update", key: "MISSING", value: "x", project: "many" },
        ],
      });
      expect(refused.status).toBe(409);
      expect(
        refused.body.details.items.map(({ index, code }: { index: number; code: string }) => [index, code]),
      ).toMatchInlineSnapshot(`
      [
        [
          1,
          "SECRET_EXISTS",
        ],
        [
          2,
          "SECRET_NOT_FOUND",
        ],
      ]
    `);
      expect((await get("/secrets?project=many&reach=own")).body).toEqual([]);
      const done = await post("/batch", {
        operations: ["ONE", "TWO", "THREE"].map((key) => ({ op: "put", key, value: key, project: "many" })),
      });
      expect(done.body.results).toHaveLength(3);
    });

    test("are read in one call, as one act on record", async () => {
      const got = await post("/batch/get", { names: ["ONE", "TWO", "NONE"], project: "many" });
      expect(got.body).toMatchObject({ values: { ONE: "ONE", TWO: "TWO" }, refused: [{ key: "NONE" }] });
      const { body } = await get("/resolve?project=many&environment=production&service=api");
      expect(body.secrets.map(({ key }: { key: string }) => key)).toEqual(["API_KEY", "ONE", "THREE", "TWO"]);
      const [record] = (await get("/audit?limit=1")).body.records;
      expect(record.resources).toHaveLength(4);
    });

    test("are resolved one by one under the field that explaining has; a field that is none is told with those that are", async () => {
      const { body } = await get("/resolve?project=many&name=ONE");
      expect(body.secrets.map(({ key }: { key: string }) => key)).toEqual(["ONE"]);
      expect(await get("/resolve?project=many&key=ONE")).toMatchObject({
        status: 400,
        body: {
          code: "USAGE",
          message:
            "The query has a field that is not known here. It takes project, environment, service, names, name, app.",
        },
      });
    });

    test("are gone when the time has come that was set over the KV API", async () => {
      const path = "/v1/secret/metadata/short/*/*/LIVED";
      await server.call("POST", path, { body: { delete_version_after: "1s" } });
      await server.call("POST", "/api/v1/secrets", { body: { key: "LIVED", value: "x", project: "short" } });
      const isThere = async () => (await get("/secrets/LIVED?project=short&raw=true")).status === 200;
      expect(await isThere()).toBe(true);
      while (await isThere()) await new Promise((resolve) => setTimeout(resolve, 50));
      // The limit is shorter than the minute after which they would be seen in any case.
    }, 40_000);

    test("keep the digits of their numbers, written here or over the KV API", async () => {
      const value = '{"n":12345678901234567890,"f":1.0}';
      const create = `{"key":"BIG","project":"numbers","value":${value}}`;
      expect((await server.call("POST", "/api/v1/secrets", { body: create })).status).toBe(201);
      const written = { body: `{"data":${value}}` };
      await server.call("POST", "/v1/secret/data/numbers/*/*/ALSO", written);
      for (const name of ["BIG", "ALSO"])
        expect((await get(`/secrets/${name}?project=numbers&raw=true`)).body.raw_value).toBe(value);
    });

    test("are not sent again to who has them, until one of them changes", async () => {
      for (const path of [
        "/resolve?project=many",
        "/secrets?project=many",
        "/resolve?project=many&names=NONE",
      ]) {
        const etag = (await get(path)).headers.get("etag")!;
        expect(etag).toMatch(/^"[\w-]{27}"$/);
        expect(await get(path, { "if-none-match": etag })).toMatchObject({ status: 304, body: "" });
        await server.call("PATCH", "/api/v1/secrets/ONE?project=many", { body: { tags: [path] } });
        const isOther = !path.includes("NONE");
        expect((await get(path, { "if-none-match": etag })).status).toBe(isOther ? 200 : 304);
      }
    });

    test("what the KV API keeps beside them is listed by its path, as far as one may know of it", async () => {
      await server.call("POST", "/v1/secret/data/team/notes", { body: { data: { a: 1 } } });
      await server.call("POST", "/v1/secret/data/team/gone", { body: { data: { a: 1 } } });
      await server.call("DELETE", "/v1/secret/data/team/gone");
      const { body } = await get("/raw-entries");
      expect(body).toMatchObject([
        { path: "team/gone", version: 1, deleted: true },
        { path: "team/notes", version: 1, deleted: false },
      ]);
      const token = await server.token({ user: "nobody" });
      expect((await server.call("GET", "/api/v1/raw-entries", { token })).body).toEqual([]);
    });

    test("are listed in pages, as metadata alone", async () => {
      const first = await get("/secrets?project=many&reach=own&limit=2");
      const [, next] = /<([^>]+)>; rel="next"/.exec(first.headers.get("link")!)!;
      const second = await server.call("GET", next!);
      const keys = [...first.body, ...second.body].map(({ key }) => key);
      expect(keys).toEqual(["ONE", "THREE", "TWO"]);
      expect(Object.keys(first.body[0])).not.toContain("value");
    });
  });
});
