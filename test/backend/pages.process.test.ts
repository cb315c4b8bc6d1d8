import { afterAll, beforeAll, expect, test } from "vitest";
import { openClient } from "../../sdk/http-client.ts";
import { remoteAccess } from "../../sdk/access.ts";
import { Redacted } from "../../core/redacted.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  const login = { kind: "machine", roles: ["x"] };
  for (let n = 0; n < 5; n++) await server.call("PUT", `/api/v1/logins/l${n}`, { body: login });
  await Promise.all(
    Array.from({ length: 5 }, async (_, n) => {
      const secret = { key: `KEY_${n}`, value: "v", project: "shop", environment: `env${n}` };
      await server.call("POST", "/api/v1/secrets", { body: secret });
      await server.call("POST", `/v1/secret/data/raw/${n}`, { body: { data: { n } } });
      await server.call("POST", "/api/v1/webhooks", { body: { url: "https://hooks.example.com/" } });
      await server.call("PUT", `/api/v1/policies/p${n}`, { body: { secrets: { "*": { read: ["x"] } } } });
      await server.call("POST", "/api/v1/logins/l0/secret-ids");
    }),
  );
  for (let n = 0; n < 5; n++) {
    const grant = { user: `u${n}`, pattern: "*", duration: "1h" };
    await server.call("POST", "/api/v1/grants", { body: grant });
    await server.token({ user: "ada" });
  }
});
afterAll(() => server.close());

/** Page by page, as `Link` says, with how many there were on each. */
async function walk(path: string): Promise<{ all: object[]; sizes: number[] }> {
  const all: object[] = [];
  const sizes: number[] = [];
  for (let next: string | undefined = `${path}?limit=2`; next !== undefined;) {
    const { status, body, headers } = await server.call("GET", next);
    expect([path, status]).toEqual([path, 200]);
    all.push(...body);
    sizes.push(body.length);
    next = /^<([^>]*)>; rel="next"$/.exec(headers.get("link") ?? "")?.[1];
  }
  return { all, sizes };
}

test.each([
  "secrets",
  "scopes",
  "raw-entries",
  "tokens",
  "grants",
  "policies",
  "logins",
  "logins/l0/secret-ids",
  "webhooks",
])("the list of %s is given in pages, each item once and in the order of the whole", async (path) => {
  const { all, sizes } = await walk(`/api/v1/${path}`);
  expect(all.length).toBeGreaterThanOrEqual(5);
  expect(sizes.slice(0, -1).every((size) => size === 2)).toBe(true);
  expect(new Set(all.map((item) => JSON.stringify(item))).size).toBe(all.length);
  const { body, headers } = await server.call("GET", `/api/v1/${path}`);
  expect(body).toEqual(all);
  expect(headers.get("link")).toBeNull();
  expect((await server.call("GET", `/api/v1/${path}?limit=1001`)).body.code).toBe("USAGE");
});

test("more than fit on one page are all there for programs and the command line", async () => {
  const access = remoteAccess(openClient({ url: server.url, token: new Redacted(server.root) }));
  for (let n = 0; n < 120; n++) await server.token({ user: `many${n}` });
  expect((await server.call("GET", "/api/v1/tokens")).body).toHaveLength(100);
  expect((await access.listTokens()).filter(({ user }) => user.startsWith("many"))).toHaveLength(120);
  expect(await access.listGrants()).toHaveLength(5);
});
