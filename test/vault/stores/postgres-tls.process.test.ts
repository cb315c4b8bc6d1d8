import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, lchownSync, statSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { UserError } from "../../../core/user-error.ts";
import { PASSWORD, startPostgres, type PostgresServer } from "../../support/postgres.ts";
import { startTestServer } from "../../support/server.ts";
import { temporaryFolder } from "../fixtures.ts";

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.end());

/** Has the database speak TLS, with a certificate that only itself vouches for. @returns its file, PEM */
async function speakTls(): Promise<string> {
  const folder = temporaryFolder();
  const [cert, key] = [path.join(folder, "cert.pem"), path.join(folder, "key.pem")];
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"];
  const subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"];
  execFileSync("openssl", ["req", "-x509", "-nodes", ...curve, ...subject, "-keyout", key, "-out", cert], {
    stdio: "ignore",
  });
  const { uid, gid } = statSync(postgres.data);
  for (const [from, name] of [
    [cert, "server.crt"],
    [key, "server.key"],
  ] as const) {
    const to = path.join(postgres.data, name);
    copyFileSync(from, to);
    chmodSync(to, 0o600);
    if (process.getuid?.() === 0) lchownSync(to, uid, gid);
  }
  await ask(await postgres.newDatabase(), "ALTER SYSTEM SET ssl = on");
  await postgres.stop("fast");
  await postgres.start();
  return cert;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}

test("a server talks to its database over TLS, and only to one whose certificate it trusts", async () => {
  const cert = await speakTls();
  const plain = await postgres.newDatabase();
  const store = `${plain}&sslmode=verify-full&sslrootcert=${encodeURIComponent(cert)}`;
  const server = await startTestServer({ store });
  onTestFinished(async () => void (await server.close()));
  const body = { key: "DB_PASS", value: "first", project: "shop" };
  expect((await server.call("POST", "/api/v1/secrets", { body })).status).toBe(201);
  const read = await server.call("GET", "/api/v1/secrets/DB_PASS?project=shop&raw=true");
  expect(read.body.raw_value).toBe("first");
  const connections = await ask(
    plain,
    "SELECT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE pid <> pg_backend_pid() AND client_port IS NOT NULL",
  );
  expect(connections.length).toBeGreaterThan(0);
  expect(new Set(connections.map(({ ssl }) => ssl))).toEqual(new Set([true]));

  const refused = await startTestServer({ store: `${plain}&sslmode=verify-full` }).catch(
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(UserError);
  expect(refused).toMatchObject({
    code: "VAULT_UNAVAILABLE",
    message: expect.stringContaining("do not agree on TLS"),
  });
  expect(String(refused)).not.toContain(PASSWORD);

  const trusting = await startTestServer({ store: `${plain}&sslmode=no-verify` });
  onTestFinished(async () => void (await trusting.close()));
  expect((await trusting.call("GET", "/api/v1/secrets")).body).toMatchObject([{ key: "DB_PASS" }]);
}, 120_000);
