import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

import { temporaryFolder } from "../vault/fixtures.ts";

const EMBEDDED = path.join(import.meta.dirname, "../../sdk/embedded.ts");
const KEYCHAIN = `(() => {
  const entries = new Map();
  return {
    get: async (_, account) => entries.get(account) ?? null,
    set: async (_, account, value) => { entries.set(account, value); },
    delete: async (_, account) => entries.delete(account),
  };
})()`;

test("opening with a keychain loads neither argon2 nor keytar", () => {
  const loaded = modulesLoadedBy(`
    const keychain = ${KEYCHAIN};
    const options = { home, actor: "test", keychain };
    const vault = await openEmbedded(options);
    await vault.create({ scope: {}, key: "A" }, new Redacted("x"));
    await vault.close();
    const again = await openEmbedded(options);
    await again.reveal({ scope: {}, key: "A" });
    await again.close();`);
  expect(loaded).toEqual([]);
});

test("listing without a key loads no keychain and no argon2", () => {
  expect(
    modulesLoadedBy(`const metadata = await openEmbeddedMetadata(home); await metadata.list();`),
  ).toEqual([]);
});

test("a passphrase loads argon2, and no keychain", () => {
  const loaded = modulesLoadedBy(`
    const vault = await openEmbedded({ home, actor: "test", passphrase: new Redacted("p") });
    await vault.create({ scope: {}, key: "A" }, new Redacted("x"));`);
  expect(loaded).toEqual(["argon2"]);
});

/** Which of the native packages, and of the keychain's own modules, a script has made the process load. */
function modulesLoadedBy(script: string): string[] {
  const core = path.join(import.meta.dirname, "../../core/redacted.ts");
  const source = `
    import { openEmbedded, openEmbeddedMetadata } from ${JSON.stringify(EMBEDDED)};
    import { Redacted } from ${JSON.stringify(core)};
    import { createRequire, registerHooks } from "node:module";
    const seen = new Set();
    registerHooks({ load(url, context, next) {
      for (const name of ["argon2", "keytar", "/keychain/"]) if (url.includes(name)) seen.add(name);
      return next(url, context);
    } });
    const home = ${JSON.stringify(temporaryFolder())};
    ${script}
    console.log(JSON.stringify([...seen]));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "--eval", source], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as string[];
}
