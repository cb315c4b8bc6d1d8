import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { Redacted } from "../../core/redacted.ts";
import { openKeychain } from "../../keychain/keychain.ts";
import { openEmbedded } from "../../sdk/embedded.ts";
import { startKeyring, type TestKeyring } from "../support/keyring.ts";
import { endServers, startServer } from "./harness.ts";

const VALUE = ["canary", "in", "the", "vault", "7Hq2"].join("-");

let keyring: TestKeyring;
beforeAll(async () => {
  keyring = await startKeyring();
});
afterAll(() => keyring.stop());
afterEach(endServers);

test("a value of a vault whose key is in the keychain is found in a file, and is in nothing that the server writes", async () => {
  const server = await startServer({ env: keyring.env, options: { clientCommands: true } });
  const keychain = openKeychain({ env: keyring.env });
  const vault = await openEmbedded({ home: path.join(server.folder, ".vault"), keychain, actor: "test" });
  await vault.create({ scope: { project: "shop" }, key: "DB_PASS" }, new Redacted(VALUE));
  await vault.close();
  keychain.close();
  await server.connection.sendNotification("keyward/vaultChanged", {});

  await server.open("a.py", `password = "${VALUE}"\n`);
  await expect
    .poll(async () => {
      const report = await server.diagnostics("a.py");
      return report.kind === "full" ? report.items.map(({ code, message }) => [code, message]) : [];
    })
    .toContainEqual(["vault-value", expect.stringContaining("This is the value of DB_PASS in shop.")]);
  expect(server.output()).not.toContain(VALUE);
});
