import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { Redacted } from "../../core/redacted.ts";
import { openKeychain } from "../../keychain/keychain.ts";
import { openEmbedded } from "../../sdk/embedded.ts";
import type { FileLeaks, Status } from "../../protocol/lsp.ts";
import { startKeyring, type TestKeyring } from "../support/keyring.ts";
import { endServers, startServer } from "./harness.ts";

const VALUE = ["canary", "in", "the", "vault", "7Hq2"].join("-");
const NEXT = ["another", "one", "after", "9Xb1"].join("-");

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

test("those of a vault with a passphrase are found once a client with the vault open hands the key over, also in files that nobody opened", async () => {
  const passphrase = new Redacted("a long passphrase");
  const place = { scope: { project: "shop" }, key: "DB_PASS" };
  const home = (folder: string) => path.join(folder, ".vault");
  const server = await startServer({
    files: {
      "secrets.json": `{ "$scope": { "project": "shop" } }`,
      "closed.rb": `p = "${VALUE}"\nq = "${NEXT}"\n`,
    },
    options: { clientCommands: true },
    async before(folder) {
      const vault = await openEmbedded({ home: home(folder), passphrase, actor: "test" });
      await vault.create(place, new Redacted(VALUE));
      await vault.close();
    },
  });
  const { receiver } = await server.notified<Status>(
    "keyward/status",
    (status) => status.receiver !== undefined,
  );
  const vault = await openEmbedded({ home: home(server.folder), passphrase, actor: "test" });
  const sealed = await vault.sealFingerprintKey(receiver!);
  const leaksIn = (name: string) => async () => {
    const params = { what: "workspace", uris: [server.uri(name)] };
    const [file] = await server.connection.sendRequest<FileLeaks[]>("keyward/fileLeaks", params);
    return file!.leaks.map(({ range, what }) => [range.start.line, what]);
  };
  const moved = server.notified<{ uris: string[] }>("keyward/valuesMoved");
  await server.connection.sendNotification("keyward/fingerprintKey", { sealed });
  expect(await moved).toEqual({ uris: [server.uri("closed.rb")] });
  expect(await leaksIn("closed.rb")()).toEqual([[0, "the value of DB_PASS in shop"]]);

  // A rotation is followed without the client.
  await vault.update(place, { value: new Redacted(NEXT) });
  await expect.poll(leaksIn("closed.rb")).toEqual([[1, "the value of DB_PASS in shop"]]);
  await vault.close();
  for (const value of [VALUE, NEXT]) expect(server.output()).not.toContain(value);
});
