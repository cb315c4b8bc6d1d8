import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../../support/server.ts";
import { call, type KvAnswer, type KvCallOptions } from "./talk.ts";

/** What the KV API is beside the rest of our server; what it is by itself the conformance suite says. */

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const as = (token: string) => ({
  get: (path: string) => ask(token, "GET", path),
  list: (path: string) => ask(token, "LIST", path),
  post: (path: string, body: unknown) => ask(token, "POST", path, { body }),
  delete: (path: string) => ask(token, "DELETE", path),
});
const ask = (token: string, method: string, path: string, options?: KvCallOptions): Promise<KvAnswer> =>
  call({ url: server.url, token }, method, path, options);
const root = () => as(server.root);
const native = (method: string, path: string, body?: unknown) =>
  server.call(method, `/api/v1${path}`, { body });

describe("a path of four parts that are legal there", () => {
  const at = "secret/data/shop/production/api/DB_PASS";
  const query = "project=shop&environment=production&service=api";

  test("is the secret, in both directions", async () => {
    await root().post(at, { data: { value: "first" } });
    const fetched = await native("GET", `/secrets/DB_PASS?${query}&raw=true`);
    expect(fetched.body).toMatchObject({ raw_value: "first", version: 1 });
    await native("PATCH", `/secrets/DB_PASS?${query}`, { value: "second" });
    expect((await root().get(at)).body.data).toMatchObject({
      data: { value: "second" },
      metadata: { version: 2 },
    });
    const second = { options: { cas: 2 }, data: { user: "u", password: "p" } };
    expect((await root().post(at, second)).body.data.version).toBe(3);
    const { body } = await native("GET", `/secrets/DB_PASS?${query}&raw=true`);
    expect(JSON.parse(body.raw_value)).toEqual({ user: "u", password: "p" });
  });

  test("with * for what is unset is inherited", async () => {
    await root().post("secret/data/shop/*/*/WIDE", { data: { value: "for all of shop" } });
    await root().post("secret/data/*/*/*/WIDEST", { data: { value: "for all" } });
    const { body } = await native("GET", `/resolve?${query}`);
    expect(body.secrets.map(({ key }: { key: string }) => key)).toEqual(["DB_PASS", "WIDE", "WIDEST"]);
    expect((await native("GET", `/secrets/WIDEST?${query}&raw=true`)).body.raw_value).toBe("for all");
    expect((await native("GET", `/secrets/WIDE?${query}&raw=true`)).body.raw_value).toBe("for all of shop");
  });

  test("tells the change log, and any other path does not", async () => {
    const before = (await native("GET", "/changes?since=0")).body.changes.length;
    await root().post("secret/data/shop/*/*/TOLD", { data: {} });
    await root().post("secret/data/shop/not/told", { data: {} });
    const { changes } = (await native("GET", "/changes?since=0")).body;
    expect(changes.slice(before)).toMatchObject([{ kind: "created", key: "TOLD" }]);
  });

  test.each([
    ["the name is none", "shop/production/api/1ST"],
    ["there are three parts", "shop/production/api"],
    ["there are five", "shop/production/api/DB/PASS"],
    ["a part has a blank", "shop/pro duction/api/DB_PASS"],
    ["an environment stands without a project", "-/production/x y/DB_PASS"],
  ])("is none where %s: it is kept, and resolution does not know it", async (_why, path) => {
    const before = (await native("GET", "/secrets?reach=below")).body.length;
    expect((await root().post(encodeURI(`secret/data/${path}`), { data: { a: 1 } })).status).toBe(200);
    expect((await root().get(encodeURI(`secret/data/${path}`))).body.data.data).toEqual({ a: 1 });
    expect((await native("GET", "/secrets?reach=below")).body).toHaveLength(before);
  });

  test("that no policy could name is not kept", async () => {
    for (const path of ["a//b", "a/%00", "a/%2A/b", "*/b"])
      expect((await root().post(`secret/data/${path}`, { data: {} })).status).toBe(400);
  });
});

describe("who may not", () => {
  let reader: string;
  let metadataOnly: string;
  beforeAll(async () => {
    for (const path of ["team/app/config", "team/app/more/keys/main", "other/config"])
      await root().post(`secret/data/${path}`, { data: { from: path } });
    await root().post("secret/data/bank/production/api/DB_PASS", { data: { value: "b" } });
    await root().post("secret/data/bank/staging/api/DB_PASS", { data: { value: "b" } });
    const secrets = {
      "team/*": { reveal: ["readers"] },
      "team/app/more/keys/main": { deny: { list: ["readers"] } },
      "bank/*": { reveal: ["readers"], write: ["readers"] },
      "*/production/*": { deny: { list: ["readers"] } },
    };
    const applied = await server.call("PUT", "/api/v1/policies/kv", { body: { secrets } });
    expect(applied.body).toMatchObject({ name: "kv" });
    reader = await server.token({ user: "ada", roles: ["readers"] });
    metadataOnly = await server.token({ user: "ada", roles: ["readers"], rights: ["list", "read"] });
  });

  test("reads what policies allow, by the segments of the path, and nothing else", async () => {
    expect((await as(reader).get("secret/data/team/app/config")).status).toBe(200);
    for (const path of [
      "team/app/more/keys/main",
      "other/config",
      "bank/production/api/DB_PASS",
      "other/none",
    ]) {
      const refused = await as(reader).get(`secret/data/${path}`);
      expect([path, refused.status, refused.body.errors[0]]).toEqual([
        path,
        403,
        expect.stringContaining("permission denied"),
      ]);
    }
  });

  test("is on record with what was refused", async () => {
    await as(reader).get("secret/data/other/config");
    const { records } = (await native("GET", "/audit?limit=1")).body;
    expect(records[0]).toMatchObject({ actor: "ada", resource: "kv:raw/other/config", outcome: "denied" });
  });

  test("finds in lists what he may know of alone", async () => {
    const keys = async (path: string) => (await as(reader).list(`secret/metadata/${path}`)).body.data?.keys;
    expect(await keys("")).toEqual(["bank/", "team/"]);
    expect(await keys("team/app")).toEqual(["config"]);
    expect(await keys("bank")).toEqual(["staging/"]);
    expect((await as(reader).list("secret/metadata/other")).status).toBe(404);
    const all = (await root().list("secret/metadata/team/app")).body.data.keys;
    expect(all).toEqual(["config", "more/"]);
  });

  test("with a token for metadata sees versions and names in the data, and no value", async () => {
    const mine = as(metadataOnly);
    expect((await mine.get("secret/metadata/team/app/config")).body.data.current_version).toBe(1);
    expect((await mine.get("secret/subkeys/team/app/config")).body.data.subkeys).toEqual({ from: null });
    expect((await mine.get("secret/data/team/app/config")).status).toBe(403);
    expect((await mine.post("secret/data/bank/staging/api/NEW", { data: {} })).status).toBe(403);
  });

  test("cannot write, delete or configure either", async () => {
    expect((await as(reader).post("secret/data/bank/staging/api/NEW", { data: {} })).status).toBe(200);
    expect((await as(reader).post("secret/data/team/app/config", { data: {} })).status).toBe(403);
    expect((await as(reader).delete("secret/data/bank/staging/api/NEW")).status).toBe(403);
    expect((await as(reader).post("secret/destroy/bank/staging/api/NEW", { versions: [1] })).status).toBe(
      403,
    );
    expect((await as(reader).delete("secret/metadata/bank/staging/api/NEW")).status).toBe(403);
    expect((await as(reader).post("secret/config", { max_versions: 1 })).status).toBe(403);
    expect((await as(reader).get("secret/config")).status).toBe(200);
  });

  test("learns what he may", async () => {
    const paths = [
      "secret/data/bank/staging/api/NEW",
      "secret/metadata/team/app/config",
      "secret/data/other/config",
    ];
    const { body } = await as(reader).post("sys/capabilities-self", { paths });
    expect(body.data).toMatchObject({
      [paths[0]!]: ["create", "patch", "read", "update"],
      [paths[1]!]: ["list", "read"],
      [paths[2]!]: ["deny"],
    });
    const { body: all } = await root().post("sys/capabilities-self", { path: paths[0] });
    expect(all.data.capabilities).toEqual(["root"]);
  });
});

describe("values", () => {
  const number = '{"data":{"id":12345678901234567890,"ratio":1.0}}';

  test.each(["shop/*/*/NUMBERS", "team/numbers"])("keep every digit: %s", async (path) => {
    await root().post(`secret/data/${path}`, number);
    expect((await root().get(`secret/data/${path}`)).text).toContain(number.slice(1, -1));
  });

  test("have limits: 64 KiB for a secret, 1 MiB for others, 32 MiB for a request", async () => {
    const data = (size: number) => ({ data: { text: "x".repeat(size) } });
    const statuses = await Promise.all(
      [
        ["shop/*/*/LARGE", 65_000],
        ["shop/*/*/LARGE", 66_000],
        ["team/large", 1_000_000],
        ["team/large", 1_050_000],
        ["team/large", 34_000_000],
      ].map(async ([path, size]) => (await root().post(`secret/data/${path}`, data(Number(size)))).status),
    );
    expect(statuses).toEqual([200, 400, 200, 400, 413]);
  });

  test("are JSON of a hundred levels at most", async () => {
    const nested = (levels: number) => `{"data":${'{"a":'.repeat(levels)}1${"}".repeat(levels)}}`;
    expect((await root().post("secret/data/team/deep", nested(99))).status).toBe(200);
    expect((await root().post("secret/data/team/deep", nested(100_000))).status).toBe(400);
  });

  test("may be sent with the content type that curl chooses", async () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const sent = await ask(server.root, "POST", "secret/data/team/curl", {
      body: { data: { a: 1 } },
      headers,
    });
    expect(sent.status).toBe(200);
  });

  test("are in no log, and neither are paths and tokens", async () => {
    const other = await startTestServer();
    const mine = { url: other.url, token: other.root };
    const body = { data: { password: "a canary's value" } };
    await call(mine, "POST", "secret/data/team/canary-path", { body });
    await call(mine, "POST", "secret/data/team/canary-path", { body: '{"data": "a canary\'s value' });
    await call(mine, "POST", "secret/data/team/canary-path", {
      body: { ...body, options: { cas: "a canary's value" } },
    });
    expect(await other.close()).not.toMatch(/canary|kw_/);
  });
});

describe("a client that was written for Vault", () => {
  test("finds out that the mount has version 2", async () => {
    const { body } = await root().get("sys/internal/ui/mounts/secret/team/app");
    expect(body.data).toMatchObject({ path: "secret/", type: "kv", options: { version: "2" } });
    expect((await root().get("sys/internal/ui/mounts")).body.data.secret["secret/"].type).toBe("kv");
    expect((await root().get("sys/internal/ui/mounts/elsewhere/x")).status).toBe(403);
  });

  test("finds the server healthy and unsealed, without a token", async () => {
    expect(await ask("", "GET", "sys/health")).toMatchObject({
      status: 200,
      body: { initialized: true, sealed: false },
    });
    expect(await ask("", "HEAD", "sys/health")).toMatchObject({ status: 200 });
    expect((await ask("", "GET", "sys/seal-status")).body.sealed).toBe(false);
    expect((await ask("", "GET", "sys/init")).body.initialized).toBe(true);
    expect((await ask("", "GET", "sys/leader")).body.ha_enabled).toBe(false);
  });

  test("looks its token up, renews it and revokes it", async () => {
    const token = await server.token({ user: "ada", roles: ["readers"], ttl: "1h", renewable: true });
    const { data } = (await as(token).get("auth/token/lookup-self")).body;
    expect(data).toMatchObject({
      id: token,
      display_name: "ada",
      policies: ["default", "readers"],
      renewable: true,
    });
    expect(data.ttl).toBeGreaterThan(3_590);
    const { auth } = (await as(token).post("auth/token/renew-self", { increment: "2h" })).body;
    expect(auth.client_token).toBe(token);
    expect(auth.lease_duration).toBeGreaterThan(7_190);
    expect((await as(token).post("auth/token/revoke-self", null)).status).toBe(204);
    expect((await as(token).get("auth/token/lookup-self")).status).toBe(403);
  });

  test("may send its token as a bearer's", async () => {
    const headers = { "x-vault-token": undefined, authorization: `Bearer ${server.root}` };
    expect((await ask("", "GET", "auth/token/lookup-self", { headers })).status).toBe(200);
  });

  test("logs in with a role id and a secret id", async () => {
    const login = { kind: "machine", user: "ci", roles: ["readers"], ttl: "10m" };
    const made = await server.call("PUT", "/api/v1/logins/ci", { body: login });
    const { body: secret } = await server.call("POST", "/api/v1/logins/ci/secret-ids");
    const ids = { role_id: made.body.role_id, secret_id: secret.secret_id };
    const { auth } = (await ask("", "POST", "auth/approle/login", { body: ids })).body;
    expect(auth).toMatchObject({ policies: ["default", "readers"], renewable: false });
    expect((await as(auth.client_token).get("auth/token/lookup-self")).body.data.display_name).toBe("ci");
    const wrong = await ask("", "POST", "auth/approle/login", { body: { ...ids, secret_id: "wrong" } });
    expect([wrong.status, wrong.body.errors]).toEqual([400, ["invalid role or secret ID"]]);
  });

  test("has no namespace but the root, and no wrapped answers", async () => {
    const inNamespace = (name: string) =>
      ask(server.root, "GET", "secret/config", { headers: { "x-vault-namespace": name } });
    for (const name of ["", "root", "root/"]) expect((await inNamespace(name)).status).toBe(200);
    expect((await inNamespace("team")).status).toBe(404);
    const wrapping = await ask(server.root, "GET", "secret/config", {
      headers: { "x-vault-wrap-ttl": "60s" },
    });
    expect(wrapping.status).toBe(400);
  });

  test("finds errors in Vault's form at every other address", async () => {
    for (const path of ["transit/keys/a", "sys/unheard-of", "nothing"])
      expect(await root().get(path)).toMatchObject({ status: 404, body: { errors: [expect.any(String)] } });
    expect(await root().get("secret/team/app")).toMatchObject({
      status: 404,
      body: { warnings: [expect.any(String)] },
    });
  });

  test("may use the verb LIST again and again, also with a query", async () => {
    for (let n = 0; n < 20; n++)
      expect((await root().list(`secret/metadata/team?n=${n}`)).body.data.keys).toContain("app/");
    expect((await ask("unknown", "LIST", "secret/metadata/team")).status).toBe(403);
    const refused = await ask(server.root, "LISTEN", "secret/metadata/team").catch(String);
    expect(JSON.stringify(refused)).toMatch(/"status":400|socket hang up|ECONNRESET/);
  });

  test("is not taken for one who lists by what stands in a body", async () => {
    const body = `LIST /v1/secret/metadata/team HTTP/1.1\r\nX-Vault-Token: ${server.root}\r\n\r\n`;
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    socket.write(`POST /v1/auth/approle/login HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.write(`${body}UNHEARD / HTTP/1.1\r\n\r\n`);
    const answers = await text(socket);
    expect(answers).toMatch(/^HTTP\/1.1 400/);
    expect(answers).not.toContain('"keys"');
  });
});
