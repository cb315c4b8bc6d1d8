import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everyStore, STORE_KINDS } from "../support/every-store.ts";
import { startTestServer, type Answer, type TestServer } from "../support/server.ts";

const stores = everyStore();
let server: TestServer;

const read = (...roles: string[]) => ({
  secrets: { "*/production/*": { read: roles, deny: { reveal: ["interns"] } } },
});

function ask(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return server.call(method, `/api/v1/${path}`, { body, headers });
}

describe.each(STORE_KINDS)("on %s", (kind) => {
  beforeAll(async () => {
    server = await startTestServer({ store: await stores.newStore(kind) });
  });
  afterAll(() => server.close());

  test("a policy is replaced and removed as its writer saw it, or not at all", async () => {
    const put = (body: object, headers?: Record<string, string>) =>
      ask("PUT", "policies/team", body, headers);
    const { headers } = await put(read("ann"), { "if-none-match": "*" });
    const first = headers.get("etag")!;
    expect(first).toMatch(/^"[\w-]{27}"$/);
    expect((await put(read("eve"), { "if-none-match": "*" })).body.code).toBe("STALE_VERSION");
    const shown = await ask("GET", "policies/team");
    expect([shown.body, shown.headers.get("etag")]).toEqual([{ name: "team", ...read("ann") }, first]);
    const second = (await put(read("bob"), { "if-match": first })).headers.get("etag")!;
    expect(second).not.toBe(first);
    const late = await put(read("eve"), { "if-match": first });
    expect([late.status, late.body.message]).toEqual([
      409,
      'The policy "team" is not as it was read: somebody else changed it.',
    ]);
    expect((await ask("DELETE", "policies/team", undefined, { "if-match": first })).status).toBe(409);
    expect((await put(read("eve"), { "if-match": `W/${second}` })).status).toBe(409);
    expect((await ask("GET", "policies/team")).body).toEqual({ name: "team", ...read("bob") });
    expect((await ask("DELETE", "policies/team", undefined, { "if-match": `"x", ${second}` })).status).toBe(
      204,
    );
    expect((await put(read("eve"), { "if-match": "*" })).status).toBe(409);
    expect((await ask("GET", "policies/team")).body.code).toBe("ACCESS_NOT_FOUND");
  });

  test("a write that knows no condition refuses one, instead of being done without", async () => {
    const secret = { key: "KEY", value: "x" };
    const refused = await ask("POST", "secrets", secret, { "if-match": '"1"' });
    expect([refused.status, refused.body.message]).toEqual([400, "This call takes no If-Match."]);
    expect((await ask("GET", "secrets/KEY")).status).toBe(404);
  });

  test("a grant is for one secret or a pattern", async () => {
    const grant = (on: object) => ask("POST", "grants", { user: "ann", duration: "1h", ...on });
    for (const on of [{}, { key: "KEY", pattern: "shop/*" }])
      expect((await grant(on)).body.message).toBe("A grant is for one secret or for a pattern.");
    expect((await grant({ key: "KEY" })).status).toBe(201);
  });

  test("what is deleted is told as that, with what can be done", async () => {
    await ask("POST", "secrets", { key: "GONE", value: "x", project: "shop" });
    await ask("POST", "secrets/GONE/versions/delete?project=shop", { versions: [1] });
    for (const raw of ["", "&raw=true"]) {
      const { status, body } = await ask("GET", `secrets/GONE?project=shop&environment=dev${raw}`);
      expect([status, body.message, body.fix]).toEqual([
        404,
        "The latest version of GONE is deleted (ProjectID: shop).",
        'Bring it back with "keyward secret:undelete -p shop -k GONE", or give it a new value with secret:update.',
      ]);
    }
  });

  test("the audit log is asked for all secrets by their kind", async () => {
    const { body } = await ask("GET", "audit?resource=secrets");
    const resources = body.records.map(({ resource }: { resource: string }) => resource);
    expect(resources.length).toBeGreaterThan(1);
    expect(resources.filter((resource: string) => !resource.startsWith("secret://"))).toEqual([]);
  });

  test("a webhook to a private address is refused when it is made, in every form of it", async () => {
    for (const host of [
      "127.0.0.1",
      "localhost",
      "[::1]",
      "0x7f000001",
      "2130706433",
      "10.0.0.1",
      "[::ffff:10.0.0.1]",
    ]) {
      const { status, body } = await ask("POST", "webhooks", { url: `https://${host}/hook` });
      expect([host, status, body.code]).toEqual([host, 422, "INVALID_POLICY"]);
      expect(body.fix).toContain("webhook-networks");
    }
    expect((await ask("GET", "webhooks")).body).toEqual([]);
  });
});
