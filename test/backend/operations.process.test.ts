import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { connect } from "node:net";
import path from "node:path";
import { text } from "node:stream/consumers";
import { connect as connectTls } from "node:tls";
import { describe, expect, onTestFinished, test } from "vitest";
import { serveCommand } from "../support/serve-command.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { temporaryFolder } from "../vault/fixtures.ts";

async function start(flags: Parameters<typeof startTestServer>[0] = {}): Promise<TestServer> {
  const server = await startTestServer(flags);
  onTestFinished(() => void server.close());
  return server;
}

describe("keyward serve", () => {
  test("loses nothing that it acknowledged when it is told to end under load, and ends in time", async () => {
    const file = path.join(temporaryFolder(), "vault.db");
    const { child, ended, url, token } = await serveCommand([
      "--dev",
      "--listen",
      "127.0.0.1:0",
      "--store",
      `sqlite:${file}`,
    ]);
    const acknowledged: string[] = [];
    const refusals = new Set<string>();
    const client = async (lane: number) => {
      for (let n = 0; ; n++) {
        const key = `KEY_${lane}_${n}`;
        const answer = await fetch(`${url}/api/v1/secrets`, {
          method: "POST",
          headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
          body: JSON.stringify({ key, value: "v", project: "shop" }),
        }).catch(() => null);
        if (!answer) return;
        const body = (await answer.json()) as { code?: string };
        if (answer.status === 201) acknowledged.push(key);
        else refusals.add(`${answer.status} ${body.code}`);
        if (acknowledged.length === 100) child.kill("SIGTERM");
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, lane) => client(lane)));
    const { code, errors } = await ended;
    expect(code).toBe(0);
    expect([...refusals].filter((refusal) => refusal !== "503 SHUTTING_DOWN")).toEqual([]);
    expect(errors).not.toMatch(/"level":"error"/);
    const server = await start({ store: `sqlite:${file}` });
    const { body } = await server.call("GET", "/api/v1/resolve?project=shop");
    const kept = new Set(body.secrets.map(({ key }: { key: string }) => key));
    expect(acknowledged.length).toBeGreaterThanOrEqual(100);
    expect(acknowledged.filter((key) => !kept.has(key))).toEqual([]);
    expect((await server.call("GET", "/api/v1/audit/verify")).body.problems).toEqual([]);
  });

  test("takes settings from its file, the environment and flags", async () => {
    const config = path.join(temporaryFolder(), "keyward.toml");
    writeFileSync(
      config,
      'listen = "127.0.0.1:1"\nmax-body = 65536\nlog-level = "error"\nrate-limit = 1000\n',
    );
    const { url, token, child, ended } = await serveCommand(
      ["--dev", "--config", config, "--listen", "127.0.0.1:0"],
      {
        KEYWARD_SERVER_LOG_LEVEL: "info",
      },
    );
    const answer = await fetch(`${url}/api/v1/secrets`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ key: "KEY", value: "v".repeat(70_000) }),
    });
    expect(answer.status).toBe(413);
    child.kill("SIGTERM");
    expect((await ended).errors).toContain('"status":413');
  });

  test("that cannot listen says why", async () => {
    const { url } = await start();
    const { ended } = await serveCommand(["--dev", "--listen", new URL(url).host]);
    const { code, errors } = await ended;
    expect(code).toBe(2);
    expect(errors).toContain("another program listens there");
  });

  test("with a key in a file needs nothing else", async () => {
    const folder = temporaryFolder();
    const key = path.join(folder, "key");
    writeFileSync(key, Buffer.alloc(32, 7).toString("base64"));
    const args = [
      "--key-file",
      key,
      "--store",
      `sqlite:${path.join(folder, "vault.db")}`,
      "--listen",
      "127.0.0.1:0",
      "--dev",
    ];
    for (let n = 0; n < 2; n++) {
      const { url, token, child, ended } = await serveCommand(args, { KEYWARD_PASSPHRASE: "" });
      const { status } = await fetch(`${url}/api/v1/tokens/self`, { headers: { "x-vault-token": token } });
      expect(status).toBe(200);
      child.kill("SIGTERM");
      expect((await ended).code).toBe(0);
    }
  });
});

describe("a server that ends", () => {
  test("finishes what has begun, and waits for nothing else", async () => {
    const server = await start({ "drain-timeout": "600" });
    const { hostname, port } = new URL(server.url);
    const body = JSON.stringify({ key: "BEGUN", value: "v" });
    const socket = connect({ host: hostname, port: Number(port) });
    const answered = text(socket);
    socket.write(
      `POST /api/v1/secrets HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${server.root}\r\n` +
        `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = server.close();
    socket.write(body.slice(5));
    expect(await answered).toMatch(/^HTTP\/1\.1 201 /);
    await closed;
  });

  test("waits no longer than it was told", async () => {
    const server = await start({ "drain-timeout": "1", "request-timeout": "600" });
    const { hostname, port } = new URL(server.url);
    const socket = connect({ host: hostname, port: Number(port) }).on("error", () => undefined);
    socket.write(
      `POST /api/v1/secrets HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${server.root}\r\n` +
        `content-type: application/json\r\ncontent-length: 9\r\n\r\n`,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    await server.close();
    // Cut off with what was not read yet, it may end with a reset.
    if (!socket.closed) await new Promise((resolve) => socket.resume().once("close", resolve));
  });
});

test("over TLS it serves the same, and cuts off who is slow", async () => {
  const folder = temporaryFolder();
  const [cert, key] = [path.join(folder, "cert.pem"), path.join(folder, "key.pem")];
  const subject = ["-subj", "/CN=keyward", "-addext", "subjectAltName=IP:127.0.0.1"];
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"];
  execFileSync("openssl", ["req", "-x509", "-nodes", ...curve, ...subject, "-keyout", key, "-out", cert], {
    stdio: "ignore",
  });
  const server = await start({ "tls-cert": cert, "tls-key": key, "request-timeout": "1" });
  const ca = readFileSync(cert);
  expect(server.url).toMatch(/^https:/);
  const answer = await new Promise<string>((resolve, reject) => {
    const headers = { authorization: `Bearer ${server.root}` };
    request(
      `${server.url}/api/v1/tokens/self`,
      { ca, headers },
      (response) => void text(response).then(resolve, reject),
    )
      .on("error", reject)
      .end();
  });
  expect(JSON.parse(answer)).toMatchObject({ user: "root" });
  const socket = connectTls({ host: "127.0.0.1", port: Number(new URL(server.url).port), ca });
  socket.write("GET /api/v1/secrets HTTP/1.1\r\nhost:");
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /);
  await expect(startTestServer({ "tls-cert": cert })).rejects.toMatchObject({ code: "USAGE" });
});

describe("those who keep it running", () => {
  test("ask without a token whether it lives and can serve", async () => {
    const server = await start();
    for (const [path, status] of [
      ["health", "ok"],
      ["ready", "ready"],
    ] as const)
      expect(await server.call("GET", `/api/v1/${path}`, { token: null })).toMatchObject({
        status: 200,
        body: { status },
      });
  });

  test("are told which methods an address takes, and where there is nothing at all", async () => {
    const server = await start();
    const answers: string[] = [];
    for (const [method, path] of [
      ["PUT", "/api/v1/secrets?project=shop"],
      ["OPTIONS", "/api/v1/secrets/DB_PASS"],
      ["POST", "/api/v1/tokens/self"],
      ["DELETE", "/metrics"],
      ["GET", "/api/v1/secrets/DB_PASS/revoke"],
      ["GET", "/api/v1/nothing"],
      ["GET", "/api/v1/secrets/"],
    ] as const) {
      const { status, headers, body } = await server.call(method, path, { token: null });
      answers.push(`${method} ${path} ${status} ${body.code} ${headers.get("allow") ?? ""}`.trim());
    }
    expect(answers).toMatchInlineSnapshot(`
      [
        "PUT /api/v1/secrets?project=shop 405 NO_ROUTE GET, HEAD, POST",
        "OPTIONS /api/v1/secrets/DB_PASS 405 NO_ROUTE DELETE, GET, HEAD, PATCH",
        "POST /api/v1/tokens/self 405 NO_ROUTE DELETE, GET, HEAD",
        "DELETE /metrics 405 NO_ROUTE GET, HEAD",
        "GET /api/v1/secrets/DB_PASS/revoke 405 NO_ROUTE POST",
        "GET /api/v1/nothing 404 NO_ROUTE",
        "GET /api/v1/secrets/ 401 UNAUTHENTICATED",
      ]
    `);
  });

  test("are spared what strangers send: little of it is read, and nothing of what goes nowhere", async () => {
    const server = await start();
    const large = `{"role_id":"r","secret_id":"${"s".repeat(100_000)}"}`;
    const send = async (path: string, body: string) => {
      const { status, body: told } = await server.call("POST", path, { token: null, body });
      return `${path} ${status} ${told.code ?? JSON.stringify(told.errors)}`;
    };
    const answers: string[] = [];
    for (const path of [
      "/api/v1/login/machine",
      "/api/v1/login/jwt",
      "/v1/auth/approle/login",
      "/v1/sys/health",
    ])
      answers.push(await send(path, large));
    for (const path of ["/api/v1/nothing", "/v1/nothing", "/metrics"])
      answers.push(await send(path, "{no JSON"));
    expect(answers).toMatchInlineSnapshot(`
      [
        "/api/v1/login/machine 413 TOO_LARGE",
        "/api/v1/login/jwt 413 TOO_LARGE",
        "/v1/auth/approle/login 413 ["http: request body too large"]",
        "/v1/sys/health 413 ["http: request body too large"]",
        "/api/v1/nothing 404 NO_ROUTE",
        "/v1/nothing 404 ["no handler for route"]",
        "/metrics 405 NO_ROUTE",
      ]
    `);
  });

  test("read metrics in Prometheus' form, without any name", async () => {
    const server = await start();
    await server.call("POST", "/api/v1/secrets", {
      body: { key: "HIDDEN_NAME", value: "v", project: "hidden" },
    });
    await server.call("GET", "/api/v1/secrets/HIDDEN_NAME?project=nowhere");
    await server.call("GET", "/api/v1/no-such-route/HIDDEN_NAME");
    const { body, headers } = await server.call("GET", "/metrics", { token: null });
    expect(headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    const label = String.raw`[a-zA-Z_]\w*="(?:[^"\\\n]|\\.)*"`;
    const line = new RegExp(
      String.raw`^(?:# (?:HELP|TYPE) \w+ .+|[a-zA-Z_:][\w:]*(?:\{(?:${label},?)*\})? -?(?:[\d.e+-]+|NaN|\+Inf))$`,
    );
    expect(body.split("\n").filter((text: string) => text !== "" && !line.test(text))).toEqual([]);
    expect(body).toMatch(
      /^keyward_http_request_duration_seconds_count\{method="POST",route="\/api\/v1\/secrets",status="201"\} 1$/m,
    );
    expect(body).toContain('keyward_refusals_total{code="SECRET_NOT_FOUND"} 1');
    expect(body).not.toMatch(/hidden/i);
    const proxied = { token: null, headers: { "x-forwarded-for": "192.0.2.1" } };
    expect((await server.call("GET", "/metrics", proxied)).status).toBe(401);
    expect((await server.call("GET", "/metrics", { ...proxied, token: server.root })).status).toBe(200);
  });

  test("limit how much one caller asks for, with a token or without", async () => {
    const server = await start({ "rate-limit": "5" });
    const ask = (token: string | null) =>
      Promise.all(Array.from({ length: 60 }, () => server.call("GET", "/api/v1/tokens/self", { token })));
    for (const [token, otherwise] of [
      [server.root, 200],
      ["unknown", 401],
    ] as const) {
      const answers = await ask(token);
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThan(0);
      for (const { body, headers } of refused)
        expect([body.code, headers.get("retry-after")]).toEqual(["RATE_LIMITED", "1"]);
      expect(answers.filter(({ status }) => status === otherwise).length).toBeGreaterThanOrEqual(5);
    }
  });

  test("read a log of JSON lines, without queries, names, tokens or bodies", async () => {
    const server = await start();
    await server.call("POST", "/api/v1/secrets", {
      body: { key: "HIDDEN_NAME", value: "hidden", project: "hidden" },
    });
    await server.call("GET", "/api/v1/secrets/HIDDEN_NAME?project=hidden&raw=true");
    await server.call("GET", "/api/v1/secrets/HIDDEN_NAME?project=hidden", { token: "hidden" });
    const log = await server.close();
    const lines = log
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const requests = lines.filter(({ msg }) => msg === "request").slice(-3);
    expect(
      requests.map(({ method, route, status, user, refusal }) => ({ method, route, status, user, refusal })),
    ).toMatchInlineSnapshot(`
      [
        {
          "method": "POST",
          "refusal": undefined,
          "route": "/api/v1/secrets",
          "status": 201,
          "user": "root",
        },
        {
          "method": "GET",
          "refusal": undefined,
          "route": "/api/v1/secrets/:name",
          "status": 200,
          "user": "root",
        },
        {
          "method": "GET",
          "refusal": "UNAUTHENTICATED",
          "route": "/api/v1/secrets/:name",
          "status": 401,
          "user": undefined,
        },
      ]
    `);
    expect(log).not.toMatch(/hidden/i);
    expect(log).not.toContain(server.root);
  });
});
