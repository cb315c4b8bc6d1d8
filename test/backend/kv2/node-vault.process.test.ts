import vault from "node-vault";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../../support/server.ts";

/** The client that most programs in JavaScript use for Vault, as it is published. */

let server: TestServer;
let client: vault.client;
beforeAll(async () => {
  server = await startTestServer();
  client = vault({ endpoint: server.url, token: server.root });
});
afterAll(() => server.close());

const statusOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 200,
    (error: { response?: { statusCode: number } }) => error.response?.statusCode,
  );

test("writes, reads, updates and patches", async () => {
  await client.write("secret/data/shop/production/api/DB_PASS", { data: { value: "first" } });
  const options = { cas: 1 };
  const second = await client.write("secret/data/shop/production/api/DB_PASS", {
    options,
    data: { value: "second" },
  });
  expect(second.data.version).toBe(2);
  const read = await client.read("secret/data/shop/production/api/DB_PASS");
  expect(read.data).toMatchObject({ data: { value: "second" }, metadata: { version: 2 } });
  const { body } = await server.call(
    "GET",
    "/api/v1/secrets/DB_PASS?project=shop&environment=production&service=api&raw=true",
  );
  expect(body.raw_value).toBe("second");
});

test("reads an older version, and is told what is missing and what is stale", async () => {
  const old = await client.read("secret/data/shop/production/api/DB_PASS?version=1");
  expect(old.data.data).toEqual({ value: "first" });
  expect(await statusOf(client.read("secret/data/team/none"))).toBe(404);
  const stale = { options: { cas: 1 }, data: {} };
  await expect(client.write("secret/data/shop/production/api/DB_PASS", stale)).rejects.toThrow(
    "check-and-set parameter did not match the current version",
  );
});

test("lists with the verb LIST", async () => {
  await client.write("secret/data/team/a", { data: {} });
  await client.write("secret/data/team/b/c", { data: {} });
  expect((await client.list("secret/metadata/team")).data.keys).toEqual(["a", "b/"]);
  expect((await client.list("secret/metadata")).data.keys).toEqual(["shop/", "team/"]);
});

test("deletes, undeletes, destroys and removes", async () => {
  const at = "team/a";
  await client.delete(`secret/data/${at}`);
  expect(await statusOf(client.read(`secret/data/${at}`))).toBe(404);
  await client.write(`secret/undelete/${at}`, { versions: [1] });
  expect(await statusOf(client.read(`secret/data/${at}`))).toBe(200);
  await client.write(`secret/destroy/${at}`, { versions: [1] });
  expect((await client.read(`secret/metadata/${at}`)).data.versions["1"].destroyed).toBe(true);
  await client.delete(`secret/metadata/${at}`);
  expect(await statusOf(client.read(`secret/metadata/${at}`))).toBe(404);
});

test("asks for health, its token and its rights", async () => {
  expect(await client.health()).toMatchObject({ initialized: true, sealed: false });
  expect(await client.status()).toMatchObject({ sealed: false });
  expect((await client.tokenLookupSelf()).data.policies).toEqual(["root"]);
  const token = await server.token({ user: "ada", ttl: "1h", renewable: true });
  const mine = vault({ endpoint: server.url, token });
  expect((await mine.tokenRenewSelf({ increment: "2h" })).auth.client_token).toBe(token);
  await mine.tokenRevokeSelf();
  expect(await statusOf(mine.tokenLookupSelf())).toBe(403);
});

test("logs in as a machine, and is that machine from then on", async () => {
  const login = { kind: "machine", user: "ci" };
  const { body: made } = await server.call("PUT", "/api/v1/logins/ci", { body: login });
  const { body: secret } = await server.call("POST", "/api/v1/logins/ci/secret-ids");
  const machine = vault({ endpoint: server.url });
  await machine.approleLogin({ role_id: made.role_id, secret_id: secret.secret_id });
  expect((await machine.tokenLookupSelf()).data.display_name).toBe("ci");
  expect(await statusOf(machine.read("secret/data/shop/production/api/DB_PASS"))).toBe(403);
});
