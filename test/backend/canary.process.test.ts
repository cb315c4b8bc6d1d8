import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { everyStore, STORE_ENVIRONMENT, STORE_KINDS, type StoreKind } from "../support/every-store.ts";
import { ROOT_TOKEN } from "../support/kv2-server.ts";
import { PASSWORD } from "../support/postgres.ts";
import { serveCommand } from "../support/serve-command.ts";

const stores = everyStore();

test.each(STORE_KINDS)(
  "no value and no token is anywhere but in the answers that show it: on %s",
  async (kind) => {
    const begun = Date.now();
    const store = await stores.newStore(kind);
    const { url, token, child, ended } = await serveCommand(
      ["--dev", "--listen", "127.0.0.1:0", "--log-level", "debug", "--webhook-networks", "127.0.0.0/8"],
      { ...STORE_ENVIRONMENT, KEYWARD_SERVER_STORE: store },
    );
    const secrets = new Map<string, string>([
      ["the root token", token],
      ["the cluster's token", ROOT_TOKEN],
      ["the database's password", PASSWORD],
      ["the database's password in its address", encodeURIComponent(PASSWORD)],
    ]);
    /** A new value, which must not be found again. */
    const canary = (what: string) => {
      const value = `canary-${randomBytes(12).toString("hex")}`;
      secrets.set(what, value);
      return value;
    };
    let answers = "";
    async function call(method: string, at: string, body?: unknown, headers: Record<string, string> = {}) {
      const response = await fetch(`${url}${at}`, {
        method,
        headers: { "x-vault-token": token, "content-type": "application/json", ...headers },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
      return { status: response.status, text: await response.text() };
    }
    /** A call whose answer shows no value. */
    async function silent(method: string, at: string, body?: unknown, headers?: Record<string, string>) {
      const { status, text } = await call(method, at, body, headers);
      answers += `${status} ${text}\n`;
      return { status, text };
    }
    const written = async (...sent: Parameters<typeof silent>) =>
      expect((await silent(...sent)).status).toBeLessThan(300);
    /** A new secret of the answer's own, which is shown this once. */
    async function shownOnce(what: string, member: string, ...sent: Parameters<typeof call>) {
      const { text } = await call(...sent);
      const shown = (JSON.parse(text) as Record<string, string>)[member]!;
      expect(shown).toMatch(/.{20}/);
      secrets.set(what, shown);
    }

    const native = "/api/v1/secrets";
    await written("POST", native, { key: "A", value: canary("created"), project: "shop" });
    await written("POST", native, {
      key: "B",
      value: { user: "u", password: canary("created in an object") },
    });
    await written("PATCH", `${native}/A?project=shop`, { value: canary("updated") });
    await written("POST", `${native}/A/rotate?project=shop`, { value: canary("rotated") });
    await written("POST", `${native}/A/rollback?project=shop`);
    await written("POST", `${native}/A/rename?project=shop`, { key: "C" });
    const operations = [
      { op: "put", key: "D", value: canary("put in a batch") },
      { op: "create", key: "E", value: canary("created in a batch") },
      { op: "update", key: "B", value: canary("updated in a batch") },
    ];
    await written(
      "POST",
      "/api/v1/batch",
      { operations },
      { "idempotency-key": canary("an Idempotency-Key") },
    );
    await written("POST", "/v1/secret/data/shop/production/*/F", {
      data: { value: canary("written over KV v2") },
    });
    await written("POST", "/v1/secret/data/elsewhere", { data: { password: canary("kept over KV v2") } });

    await shownOnce("a token", "token", "POST", "/api/v1/tokens", { ttl: "1h" });
    await written("PUT", "/api/v1/logins/machine", { kind: "machine", user: "m" });
    await shownOnce("a secret id", "secret_id", "POST", "/api/v1/logins/machine/secret-ids");
    await shownOnce("a signing key", "signing_key", "POST", "/api/v1/webhooks", {
      url: "https://127.0.0.1:1/hook",
    });

    await silent("POST", native, { key: "A", value: canary("in a body with an unknown field"), wrong: 1 });
    await silent("POST", native, { key: "not a name!", value: canary("beside a wrong name") });
    await silent("POST", native, { key: "A", value: [canary("of a wrong type")] });
    await silent("POST", native, `{"key":"A","value":"${canary("in broken JSON")}`);
    await silent("POST", native, { key: "A", value: canary("too large").repeat(3_000) });
    await silent("POST", native, canary("as text"), { "content-type": "text/plain" });
    await silent("POST", native, { key: "D", value: canary("of a duplicate") });
    await silent("PATCH", `${native}/NONE`, { value: canary("for what is not there") });
    await silent("PATCH", `${native}/D`, { value: canary("for another version") }, { "if-match": '"9"' });
    await silent("POST", native, { key: "A", value: canary("without a token") }, { "x-vault-token": "" });
    await silent("GET", native, undefined, { "x-vault-token": canary("a wrong token") });
    await silent("GET", native, undefined, { authorization: canary("a wrong scheme") });
    await silent("POST", "/api/v1/login/machine", { role_id: "x", secret_id: canary("a wrong secret id") });
    await silent("POST", "/api/v1/login/jwt", { login: "x", jwt: canary("a wrong JWT") });
    await silent("GET", `${native}?nothing=${canary("in a query")}`);
    await silent("POST", "/v1/secret/data/a/../b", { data: { value: canary("beside a wrong path") } });

    const shown = await call("GET", "/api/v1/resolve?project=shop");
    expect(shown.text).toContain(secrets.get("put in a batch"));
    const raw = await call("GET", `${native}/C/diff?project=shop&from=2&to=3&raw=true`);
    expect(raw.text).toContain(secrets.get("rotated"));

    for (const at of [
      native,
      `${native}/C?project=shop`,
      `${native}/C/diff?project=shop`,
      "/api/v1/changes",
      "/api/v1/audit?limit=1000",
    ])
      await written("GET", at);
    for (const at of ["/api/v1/tokens", "/api/v1/logins", "/api/v1/webhooks", "/api/v1/explain?project=shop"])
      await written("GET", at);
    for (const at of ["/metrics", "/api/openapi.json", "/api/docs", "/api/v1/audit/verify"])
      await written("GET", at);

    const places = new Map<string, Buffer>();
    for (const [name, bytes] of keptIn(kind, store, begun)) places.set(`${name} while serving`, bytes);
    child.kill("SIGTERM");
    const { code, out, errors } = await ended;
    expect(code).toBe(0);
    const kept = keptIn(kind, store, begun);
    // What may be there for all to see is: it is looked for in the right place.
    expect(kept.some(([, bytes]) => bytes.includes("rotated_at"))).toBe(true);
    for (const [name, bytes] of kept) places.set(name, bytes);
    places.set("the answers", Buffer.from(answers));
    places.set("standard output", Buffer.from(out.replace(`Root token: ${token}`, "")));
    places.set("standard error", Buffer.from(errors));
    if (kind === "SQLite") expect([...places.keys()]).toContain("vault.db-wal while serving");
    expect(errors.split("\n").length).toBeGreaterThan(40);
    const found: string[] = [];
    for (const [place, bytes] of places)
      for (const [what, secret] of secrets)
        for (const form of [
          secret,
          Buffer.from(secret)
            .toString("base64")
            .replace(/.{0,3}$/, ""),
        ])
          if (bytes.includes(form)) found.push(`${what} in ${place}`);
    expect(found).toEqual([]);
  },
  180_000,
);

/**
 * What the store has on its disk, journals included.
 * @param since a database's files that nobody wrote to since then are passed over
 */
function keptIn(kind: StoreKind, store: string, since: number): [name: string, bytes: Buffer][] {
  if (kind === "KV v2") return [["the cluster", Buffer.from(JSON.stringify([...everyVersion()]))]];
  const folder = kind === "SQLite" ? path.dirname(store.slice("sqlite:".length)) : stores.postgres.data;
  return filesIn(folder)
    .filter((file) => kind === "SQLite" || statSync(file).mtimeMs >= since)
    .map((file) => [path.relative(folder, file), readFileSync(file)]);
}

function* everyVersion(): Generator {
  for (const [at, { versions }] of stores.cluster.records) yield [at, [...versions]];
}

/** PostgreSQL's journal is behind a link. */
function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats) return [];
    return stats.isDirectory() ? filesIn(file) : stats.isFile() ? [file] : [];
  });
}
