import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEvents } from "../support/event-reader.ts";
import { everyStore, STORE_KINDS } from "../support/every-store.ts";
import { startTestServer, type Answer, type TestServer } from "../support/server.ts";
import { bodyFor, callsOf, type Call } from "./calls.ts";

/** What nobody may see who may not reveal. */
const VALUE = "a value of the other tenant";
const UNKNOWN = "kw_" + "0".repeat(46);

const stores = everyStore();
let server: TestServer;
let calls: Call[];
const guarded = () => calls.filter(({ isOpen }) => !isOpen);

async function answers(token: string | null, project: string): Promise<Map<Call, Answer>> {
  const got = new Map<Call, Answer>();
  for (const call of guarded()) {
    const query = call.takes("project") ? `?project=${project}` : "";
    const body = call.hasBody ? bodyFor(call, { project }) : undefined;
    got.set(call, await server.call(call.method, call.path({ name: "KEY" }) + query, { token, body }));
  }
  return got;
}

const told = (got: Map<Call, Answer>) =>
  [...got].map(([{ name }, { status, body }]) => `${name} ${status} ${body?.code ?? ""}`.trim());

describe.each(STORE_KINDS)("on %s", (kind) => {
  beforeAll(async () => {
    server = await startTestServer({ store: await stores.newStore(kind) });
    calls = await callsOf(server);
    for (const project of ["shop", "bank"])
      await server.call("POST", "/api/v1/secrets", { body: { key: "KEY", value: VALUE, project } });
    await server.call("POST", "/api/v1/secrets/KEY/rotate?project=bank", { body: { value: `${VALUE} 2` } });
    const secrets = {
      "shop/*": { reveal: ["workers"], write: ["workers"], delete: ["workers"] },
      "bank/*": { read: ["readers"], reveal: ["tellers"], write: ["tellers"], delete: ["tellers"] },
    };
    const { status } = await server.call("PUT", "/api/v1/policies/team", { body: { secrets } });
    expect(status).toBe(200);
  });
  afterAll(() => server.close());

  describe("every route that is not open", () => {
    test("is refused without a token, with one that is unknown, or none at all, or has ended", async () => {
      expect(guarded().length).toBeGreaterThan(40);
      const ended = await server.token({ user: "ada", ttl: "1s" });
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      for (const token of [null, UNKNOWN, "hvs.something", ended]) {
        for (const [{ name }, { status, body, headers }] of await answers(token, "shop")) {
          expect([name, status, body.code]).toEqual([name, 401, "UNAUTHENTICATED"]);
          expect(headers.get("www-authenticate")).toBe("Bearer");
        }
      }
    });

    test("shows nothing of another tenant to a token of one", async () => {
      const token = await server.token({ user: "wes", roles: ["workers"], scope: "shop" });
      const got = await answers(token, "bank");
      for (const [{ name }, { body }] of got) {
        expect(`${name} ${JSON.stringify(body)}`).not.toMatch(/secret:\/\/bank|encrypted:/);
        expect(`${name} ${JSON.stringify(body)}`).not.toContain(VALUE);
      }
      expect(told(got)).toMatchInlineSnapshot(`
        [
          "GET /api/v1/secrets 200",
          "POST /api/v1/secrets 403 DENIED",
          "GET /api/v1/secrets/{name} 404 SECRET_NOT_FOUND",
          "PATCH /api/v1/secrets/{name} 404 SECRET_NOT_FOUND",
          "DELETE /api/v1/secrets/{name} 404 SECRET_NOT_FOUND",
          "GET /api/v1/secrets/{name}/versions 404 SECRET_NOT_FOUND",
          "GET /api/v1/secrets/{name}/diff 404 SECRET_NOT_FOUND",
          "POST /api/v1/secrets/{name}/revoke 404 SECRET_NOT_FOUND",
          "POST /api/v1/secrets/{name}/restore 404 SECRET_NOT_FOUND",
          "POST /api/v1/secrets/{name}/rename 404 SECRET_NOT_FOUND",
          "POST /api/v1/secrets/{name}/rollback 404 SECRET_NOT_FOUND",
          "POST /api/v1/secrets/{name}/versions/delete 404 SECRET_NOT_FOUND",
          "POST /api/v1/secrets/{name}/versions/undelete 404 SECRET_NOT_FOUND",
          "POST /api/v1/secrets/{name}/versions/destroy 404 SECRET_NOT_FOUND",
          "POST /api/v1/secrets/{name}/rotate 404 SECRET_NOT_FOUND",
          "POST /api/v1/batch 403 DENIED",
          "POST /api/v1/batch/get 404 SECRET_NOT_FOUND",
          "GET /api/v1/resolve 404 SECRET_NOT_FOUND",
          "POST /api/v1/resolve 404 SECRET_NOT_FOUND",
          "GET /api/v1/scopes 200",
          "GET /api/v1/explain 404 SECRET_NOT_FOUND",
          "POST /api/v1/encrypt 403 DENIED",
          "POST /api/v1/decrypt 404 SECRET_NOT_FOUND",
          "GET /api/v1/raw-entries 200",
          "GET /api/v1/rotations 200",
          "GET /api/v1/changes 200",
          "POST /api/v1/tokens 201",
          "GET /api/v1/tokens 403 DENIED",
          "GET /api/v1/tokens/self 200",
          "POST /api/v1/tokens/{accessor}/renew 403 DENIED",
          "DELETE /api/v1/tokens/{accessor} 403 DENIED",
          "GET /api/v1/policies 403 DENIED",
          "PUT /api/v1/policies/{name} 403 DENIED",
          "GET /api/v1/policies/{name} 403 DENIED",
          "DELETE /api/v1/policies/{name} 403 DENIED",
          "POST /api/v1/policies/test 403 DENIED",
          "POST /api/v1/grants 403 DENIED",
          "GET /api/v1/grants 403 DENIED",
          "DELETE /api/v1/grants/{name} 403 DENIED",
          "GET /api/v1/logins 403 DENIED",
          "PUT /api/v1/logins/{name} 403 DENIED",
          "DELETE /api/v1/logins/{name} 403 DENIED",
          "POST /api/v1/logins/{name}/secret-ids 403 DENIED",
          "GET /api/v1/logins/{name}/secret-ids 403 DENIED",
          "DELETE /api/v1/logins/{name}/secret-ids/{accessor} 403 DENIED",
          "GET /api/v1/audit 403 DENIED",
          "GET /api/v1/audit/head 403 DENIED",
          "GET /api/v1/audit/verify 403 DENIED",
          "POST /api/v1/webhooks 403 DENIED",
          "GET /api/v1/webhooks 403 DENIED",
          "DELETE /api/v1/webhooks/{id} 403 DENIED",
        ]
      `);
    });

    test("gives no value to a token for metadata alone, and writes nothing with it", async () => {
      const token = await server.token({ user: "max", roles: ["tellers"], rights: ["list", "read"] });
      const got = await answers(token, "bank");
      for (const [{ name }, { body }] of got) expect(`${name} ${JSON.stringify(body)}`).not.toContain(VALUE);
      expect(told(got)).toMatchInlineSnapshot(`
        [
          "GET /api/v1/secrets 200",
          "POST /api/v1/secrets 403 DENIED",
          "GET /api/v1/secrets/{name} 200",
          "PATCH /api/v1/secrets/{name} 403 DENIED",
          "DELETE /api/v1/secrets/{name} 403 DENIED",
          "GET /api/v1/secrets/{name}/versions 200",
          "GET /api/v1/secrets/{name}/diff 200",
          "POST /api/v1/secrets/{name}/revoke 403 DENIED",
          "POST /api/v1/secrets/{name}/restore 403 DENIED",
          "POST /api/v1/secrets/{name}/rename 403 DENIED",
          "POST /api/v1/secrets/{name}/rollback 403 DENIED",
          "POST /api/v1/secrets/{name}/versions/delete 403 DENIED",
          "POST /api/v1/secrets/{name}/versions/undelete 403 DENIED",
          "POST /api/v1/secrets/{name}/versions/destroy 403 DENIED",
          "POST /api/v1/secrets/{name}/rotate 403 DENIED",
          "POST /api/v1/batch 403 DENIED",
          "POST /api/v1/batch/get 200",
          "GET /api/v1/resolve 200",
          "POST /api/v1/resolve 200",
          "GET /api/v1/scopes 200",
          "GET /api/v1/explain 200",
          "POST /api/v1/encrypt 403 DENIED",
          "POST /api/v1/decrypt 403 DENIED",
          "GET /api/v1/raw-entries 200",
          "GET /api/v1/rotations 200",
          "GET /api/v1/changes 200",
          "POST /api/v1/tokens 201",
          "GET /api/v1/tokens 403 DENIED",
          "GET /api/v1/tokens/self 200",
          "POST /api/v1/tokens/{accessor}/renew 403 DENIED",
          "DELETE /api/v1/tokens/{accessor} 403 DENIED",
          "GET /api/v1/policies 403 DENIED",
          "PUT /api/v1/policies/{name} 403 DENIED",
          "GET /api/v1/policies/{name} 403 DENIED",
          "DELETE /api/v1/policies/{name} 403 DENIED",
          "POST /api/v1/policies/test 403 DENIED",
          "POST /api/v1/grants 403 DENIED",
          "GET /api/v1/grants 403 DENIED",
          "DELETE /api/v1/grants/{name} 403 DENIED",
          "GET /api/v1/logins 403 DENIED",
          "PUT /api/v1/logins/{name} 403 DENIED",
          "DELETE /api/v1/logins/{name} 403 DENIED",
          "POST /api/v1/logins/{name}/secret-ids 403 DENIED",
          "GET /api/v1/logins/{name}/secret-ids 403 DENIED",
          "DELETE /api/v1/logins/{name}/secret-ids/{accessor} 403 DENIED",
          "GET /api/v1/audit 403 DENIED",
          "GET /api/v1/audit/head 403 DENIED",
          "GET /api/v1/audit/verify 403 DENIED",
          "POST /api/v1/webhooks 403 DENIED",
          "GET /api/v1/webhooks 403 DENIED",
          "DELETE /api/v1/webhooks/{id} 403 DENIED",
        ]
      `);
      expect(await server.call("GET", "/api/v1/secrets/KEY?project=bank&raw=true", { token })).toMatchObject({
        status: 403,
        body: { code: "DENIED" },
      });
    });

    test("gives no value to who may read, and not reveal", async () => {
      const token = await server.token({ user: "rea", roles: ["readers"] });
      const paths = ["?raw=true", "?raw=true&own=true", "?raw=true&version=1", "/diff?raw=true"];
      for (const path of paths) {
        const address = `/api/v1/secrets/KEY${path}&project=bank`;
        expect((await server.call("GET", address, { token })).body.code, path).toBe("DENIED");
      }
      const { body } = await server.call("GET", "/api/v1/resolve?project=bank", { token });
      expect(body).toMatchObject({ secrets: [], refused: [{ key: "KEY", code: "DENIED" }] });
      const shown = await server.call("GET", "/api/v1/secrets/KEY?project=bank", { token });
      expect(shown.body.value).toMatch(/^encrypted:/);
    });
  });

  test("whether there is something that one may not know of, no answer tells", async () => {
    await server.call("POST", "/api/v1/secrets/KEY/revoke?project=bank");
    for (const asked of [
      { user: "wes", roles: ["workers"], scope: "shop" },
      { user: "wes", roles: ["workers"] },
    ]) {
      const token = await server.token(asked);
      const refusals = async (name: string) => {
        const paths = ["", "&raw=true", "&own=true", "&raw=true&version=1"].map(
          (more) => `secrets/${name}?${more}`,
        );
        paths.push(`secrets/${name}/versions?`, `resolve?names=${name}`, `explain?name=${name}`, "resolve?");
        const told = [];
        for (const path of paths) {
          const { status, body } = await server.call("GET", `/api/v1/${path}&project=bank`, { token });
          told.push(`${status} ${JSON.stringify(body).replaceAll(name, "NAME")}`);
        }
        return told;
      };
      expect(await refusals("KEY")).toEqual(await refusals("ELSE"));
    }
    await server.call("POST", "/api/v1/secrets/KEY/restore?project=bank");
  });

  test("each record names the token by its accessor, reads and refusals too", async () => {
    const token = await server.token({ user: "tom", roles: ["workers"], scope: "bank" });
    const { accessor } = (await server.call("GET", "/api/v1/tokens/self", { token })).body;
    await server.call("GET", "/api/v1/secrets/KEY?project=bank&raw=true", { token });
    await server.call("GET", "/v1/secret/data/bank/*/*/KEY", { token });
    await server.call("GET", "/api/v1/audit", { token });
    const { body } = await server.call("GET", `/api/v1/audit?token=${accessor}`);
    const { body: own } = await server.call("GET", "/api/v1/audit?user=tom");
    expect(body.records.length).toBeGreaterThanOrEqual(3);
    expect(body.records).toEqual(own.records);
    expect((await server.call("GET", "/api/v1/audit/verify")).body.problems).toEqual([]);
  });

  test("who may grant sees and ends what he has granted, and nobody else's", async () => {
    const body = { secrets: { "shop/*": { grant: ["leads"], reveal: ["leads"] } } };
    expect((await server.call("PUT", "/api/v1/policies/leads", { body })).status).toBe(200);
    const grant = (token: string | undefined, user: string) =>
      server.call("POST", "/api/v1/grants", {
        token,
        body: { user, duration: "1h", key: "KEY", project: "shop" },
      });
    const { body: others } = await grant(undefined, "max");
    const token = await server.token({ user: "lea", roles: ["leads"] });
    const list = () => server.call("GET", "/api/v1/grants", { token });
    expect((await list()).status).toBe(403);
    const { body: own } = await grant(token, "ann");
    expect(own).toMatchObject({ user: "ann", on: "shop/*/*/KEY", pattern: false, created_by: "lea" });
    expect((await list()).body).toEqual([own]);
    const end = (id: string) => server.call("DELETE", `/api/v1/grants/${id}`, { token });
    expect([(await end(others.id)).status, (await end(own.id)).status]).toEqual([403, 204]);
    expect((await list()).status).toBe(403);
    expect((await server.call("GET", "/api/v1/grants")).body).toEqual([others]);
    for (const path of [`grants/${others.id}`, "policies/leads"])
      await server.call("DELETE", `/api/v1/${path}`);
  });

  test("a grant that ends takes with it what was passed on from it, in streams that are open too", async () => {
    const give = (token: string | undefined, user: string, duration: string) =>
      server.call("POST", "/api/v1/grants", {
        token,
        body: { user, rights: ["grant", "reveal"], duration, key: "PASSED", project: "lent" },
      });
    const write = () =>
      server.call("POST", "/api/v1/batch", {
        body: { operations: [{ op: "put", project: "lent", key: "PASSED", value: "v" }] },
      });
    await write();
    const [lea, ann] = [await server.token({ user: "lea" }), await server.token({ user: "ann" })];
    const { body: first } = await give(undefined, "lea", "2h");
    expect((await give(lea, "ann", "1h")).status).toBe(201);
    const reads = () => server.call("GET", "/api/v1/secrets/PASSED?project=lent&raw=true", { token: ann });
    const reader = await readEvents(server, { token: ann });
    await write();
    await reader.until(1);
    expect((await reads()).status).toBe(200);
    await server.call("DELETE", `/api/v1/grants/${first.id}`);
    expect((await reads()).body.code).toBe("DENIED");
    await write();
    const { body: seen } = await server.call("GET", "/api/v1/changes?wait=1", { token: ann });
    expect([seen.changes, reader.events.length]).toEqual([[], 1]);
    expect((await server.call("GET", "/api/v1/grants")).body).toEqual([]);
    reader.close();
  });

  test("a token that is unknown is on record by its address, once for very many, and never itself", async () => {
    const logIn = () =>
      server.call("POST", "/api/v1/login/machine", {
        token: null,
        body: { role_id: "r", secret_id: UNKNOWN },
      });
    for (let n = 0; n < 20; n++) {
      expect((await server.call("GET", "/api/v1/secrets", { token: UNKNOWN })).status).toBe(401);
      expect((await server.call("GET", "/v1/secret/data/x", { token: UNKNOWN })).status).toBe(403);
      expect((await logIn()).status).toBe(401);
    }
    const { body } = await server.call("GET", "/api/v1/audit?user=address:127.0.0.1");
    const records = body.records.map(({ action, resource, outcome }: Record<string, string>) =>
      [action, resource, outcome].join(" "),
    );
    expect(records.toSorted()).toEqual(["authenticated token denied", "logged-in login:machine denied"]);
    expect(JSON.stringify(body)).not.toContain(UNKNOWN);
  });

  test("who was refused stands in the audit log, with what", async () => {
    const token = await server.token({ user: "eve", roles: ["workers"], scope: "shop" });
    await server.call("GET", "/api/v1/secrets/KEY?project=bank&raw=true", { token });
    await server.call("PATCH", "/api/v1/secrets/KEY?project=bank", { token, body: { value: "x" } });
    await server.call("PUT", "/api/v1/policies/own", {
      token,
      body: { secrets: { "*": { reveal: ["*"] } } },
    });
    await server.call("GET", "/api/v1/audit", { token });
    const { body } = await server.call("GET", "/api/v1/audit?user=eve");
    const records = body.records.map(({ action, resource, outcome }: Record<string, string>) =>
      [action, resource, outcome].join(" "),
    );
    expect(records).toMatchInlineSnapshot(`
    [
      "read the audit log vault denied",
      "apply policies access denied",
      "write secret://bank/KEY denied",
      "read secret://bank/KEY denied",
    ]
  `);
  });
});
