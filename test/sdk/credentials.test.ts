import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

import { credentialsFromEnvironment } from "../../sdk/credentials.ts";
import { refusalOf, temporaryFolder } from "../vault/fixtures.ts";

const BYTES = Buffer.alloc(32, 7);
const opened = async (env: Record<string, string>) => {
  const { key, passphrase } = await credentialsFromEnvironment(env);
  return [key?.reveal(), passphrase?.reveal()];
};

test("a server's key comes before a passphrase, in base64, its form for URLs or hexadecimal", async () => {
  for (const encoding of ["base64", "base64url", "hex"] as const) {
    const env = { KEYWARD_KEY: BYTES.toString(encoding), KEYWARD_PASSPHRASE: "correct horse" };
    expect(await opened(env)).toEqual([BYTES, undefined]);
  }
  expect(await opened({ KEYWARD_PASSPHRASE: "correct horse" })).toEqual([undefined, "correct horse"]);
  expect(await opened({})).toEqual([undefined, undefined]);
});

test("it may be in a file, with a line end", async () => {
  const file = path.join(temporaryFolder(), "key");
  writeFileSync(file, `${BYTES.toString("base64")}\r\n`);
  expect(await opened({ KEYWARD_KEY_FILE: file })).toEqual([BYTES, undefined]);
  const gone = credentialsFromEnvironment({ KEYWARD_KEY_FILE: "/nowhere/key" });
  expect(await refusalOf(gone)).toMatchInlineSnapshot(
    `"FILE_NOT_FOUND: The file of KEYWARD_KEY_FILE cannot be read: /nowhere/key. Correct the path, and let the user that runs the server read the file."`,
  );
});

test("what is no key is refused without being shown", async () => {
  expect(await refusalOf(credentialsFromEnvironment({ KEYWARD_KEY: "correct horse" }))).toMatchInlineSnapshot(
    `"USAGE: What is in KEYWARD_KEY is no key: it must be 32 random bytes, in base64 or hexadecimal. Make one with "openssl rand -base64 32". A passphrase goes into KEYWARD_PASSPHRASE."`,
  );
});
