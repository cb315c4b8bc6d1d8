import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repetitions } from "../../support/repetitions.ts";
import { startTestServer, type TestServer } from "../../support/server.ts";
import { call } from "./talk.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const GUARDED = `
  GET secret/config
  GET secret/data/team/a
  GET secret/subkeys/team/a
  GET secret/metadata/team/a
  GET secret/metadata?list=true
  LIST secret/metadata/team
  POST secret/config
  POST secret/data/team/a
  POST secret/delete/team/a
  POST secret/undelete/team/a
  POST secret/destroy/team/a
  POST secret/metadata/team/a
  PATCH secret/data/team/a
  PATCH secret/metadata/team/a
  DELETE secret/data/team/a
  DELETE secret/metadata/team/a
  GET sys/mounts
  GET sys/internal/ui/mounts
  GET sys/internal/ui/mounts/secret/a
  POST sys/capabilities-self
  GET auth/token/lookup-self
  POST auth/token/renew-self
  POST auth/token/revoke-self`
  .trim()
  .split(/\s*\n\s*/);

test.each(GUARDED)("%s is refused without a good token", async (line) => {
  const [method = "", path = ""] = line.split(" ");
  for (const token of ["", "hvs.other", `kw_${"0".repeat(46)}`])
    expect(await call({ url: server.url, token }, method, path)).toMatchObject({
      status: 403,
      body: { errors: ["permission denied"] },
    });
});

test("no request, however odd, is a fault of ours, and every answer has Vault's form", () => {
  const name = fc.constantFrom(
    "data",
    "options",
    "cas",
    "versions",
    "max_versions",
    "custom_metadata",
    "increment",
  );
  const body = fc.oneof(
    fc.dictionary(fc.oneof(name, fc.string()), fc.jsonValue({ maxDepth: 3 })),
    fc.jsonValue(),
    fc.string(),
  );
  const tail = fc.oneof(
    fc.constantFrom("team/a", "shop/*/*/KEY", "shop/production/api/KEY", "", "team/"),
    fc.webPath(),
    fc.string({ unit: "binary" }).map((text) => encodeURIComponent(text.toWellFormed())),
  );
  const query = fc.constantFrom(
    "",
    "?version=1",
    "?version=x",
    "?depth=-9",
    "?list=true",
    "?list=perhaps",
    "?version=1&version=2",
  );
  return fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...GUARDED.filter((line) => !line.includes("revoke-self"))),
      tail,
      query,
      body,
      async (line, end, asked, sent) => {
        const [method = "", path = ""] = line.replace(/(team\/a|\?list=true)$/, "").split(" ");
        const headers = method === "PATCH" ? { "content-type": "application/merge-patch+json" } : {};
        const at = { url: server.url, token: server.root };
        const got = await call(at, method, `${path}${end}${asked}`, { body: sent, headers });
        const told = `${method} ${path}${end}${asked}: ${got.status} ${got.text}`;
        expect([200, 204, 400, 403, 404, 405, 414], told).toContain(got.status);
        if (got.status >= 400) expect(got.body.errors ?? got.body.request_id, told).toBeDefined();
      },
    ),
    { numRuns: repetitions(150, 3_000) },
  );
});
