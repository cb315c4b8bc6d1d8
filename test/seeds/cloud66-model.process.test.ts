import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { connect } from "../../sdk/index.ts";
import { PASSPHRASE, startTestServer, type TestServer } from "../support/server.ts";
import { temporaryFolder } from "../vault/fixtures.ts";
import { seedDocument } from "./shell-examples.ts";

const document = seedDocument("cloud66-secret-model.md");
/** The model's fields and their types, as the document has them. */
const MODEL = [...document.matchAll(/<ModelProperty name="(\w+)" type="(\w+)">/g)].map(
  ([, name, type]) => [name!, type!] as const,
);
const EXAMPLE = JSON.parse(/^```json\n(.*?)^```$/ms.exec(document)![1]!) as Record<string, unknown>;

test("the document has a model, and an example of it", () => {
  expect(MODEL.map(([name, type]) => `${name}: ${type}`)).toMatchInlineSnapshot(`
    [
      "key: string",
      "value: string",
      "raw_value: string",
      "inherited: boolean",
      "created_at_iso: string",
      "updated_at_iso: string",
    ]
  `);
  expect(Object.keys(EXAMPLE)).toEqual(MODEL.map(([name]) => name));
});

/** The account is the platform, a stack is a project. */
const ACCOUNT = "/api/v1/secrets/DATABASE_PASSWORD?raw=true";
const STACK = "/api/v1/secrets/DATABASE_PASSWORD?project=shop&raw=true";

describe.each(["a vault of this machine's, served", "a server's own vault"])("%s", (where) => {
  async function served(): Promise<TestServer> {
    const server = await startTestServer(where.startsWith("a vault") ? { store: await embeddedStore() } : {});
    onTestFinished(async () => void (await server.close()));
    return server;
  }

  test("an account's secret is inherited by its stacks", async () => {
    const server = await served();
    await server.call("POST", "/api/v1/secrets", { body: { key: EXAMPLE.key, value: EXAMPLE.raw_value } });
    const account = await model(server, ACCOUNT);
    const stack = await model(server, STACK);
    expect(account).toMatchObject({ key: EXAMPLE.key, raw_value: EXAMPLE.raw_value, inherited: false });
    expect(stack).toEqual({ ...account, inherited: true });
  });

  test("a stack's own comes before it", async () => {
    const server = await served();
    await server.call("POST", "/api/v1/secrets", { body: { key: EXAMPLE.key, value: "account's" } });
    const body = { key: EXAMPLE.key, value: EXAMPLE.raw_value, project: "shop" };
    await server.call("POST", "/api/v1/secrets", { body });
    expect(await model(server, STACK)).toMatchObject({ raw_value: EXAMPLE.raw_value, inherited: false });
    expect(await model(server, ACCOUNT)).toMatchObject({ raw_value: "account's" });
    const list = await server.call("GET", "/api/v1/secrets?project=shop");
    expect(list.body).toMatchObject([{ key: EXAMPLE.key, inherited: false }]);
    expect(JSON.stringify(list.body)).not.toMatch(/raw_value|mySecret/);
  });

  test("the raw value is for who asks for it and may see it, and is on record", async () => {
    const server = await served();
    await server.call("POST", "/api/v1/secrets", { body: { key: EXAMPLE.key, value: EXAMPLE.raw_value } });
    const { body } = await server.call("GET", ACCOUNT.replace("?raw=true", ""));
    expect(body).toMatchObject({ value: expect.stringMatching(/^encrypted:AES256:/) });
    expect(body).not.toHaveProperty("raw_value");
    const token = await server.token({ user: "ann", rights: ["list", "read"] });
    expect((await server.call("GET", ACCOUNT, { token })).status).toBe(403);
    await model(server, STACK);
    const audit = await server.call("GET", "/api/v1/audit?limit=2");
    expect(audit.body.records).toMatchObject([
      { action: "accessed", outcome: "done", resource: `secret://*/${String(EXAMPLE.key)}` },
      { outcome: "denied", actor: "ann" },
    ]);
  });
});

/** The fields of the model, each checked to be what the document says. */
async function model(server: TestServer, address: string): Promise<Record<string, unknown>> {
  const { status, body } = await server.call("GET", address);
  expect(status).toBe(200);
  for (const [name, type] of MODEL) expect.soft(typeof body[name], name).toBe(type);
  expect(body.value).toMatch(/^encrypted:AES256:[A-Za-z0-9+/]+=*$/);
  for (const name of ["created_at_iso", "updated_at_iso"])
    expect(new Date(body[name]).toISOString()).toBe(body[name]);
  return Object.fromEntries(MODEL.map(([name]) => [name, body[name]]));
}

/** The store of a vault that a program made in a folder. */
async function embeddedStore(): Promise<string> {
  const home = path.join(temporaryFolder(), "home");
  const { secrets, close } = await openIn(home);
  await secrets.create({ key: "OTHER", value: "x", project: "other" });
  await close();
  return `sqlite:${path.join(home, "vault.db")}`;
}

async function openIn(home: string) {
  const client = await connect(pathToFileURL(home).href, {
    passphrase: PASSPHRASE,
    onRecoveryKey: () => undefined,
  });
  return { secrets: client.secrets, close: () => client.close() };
}
