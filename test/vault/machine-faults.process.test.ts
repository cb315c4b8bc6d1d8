import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";

import { Redacted } from "../../core/redacted.ts";
import { UserError } from "../../core/user-error.ts";
import type { Vault } from "../../core/vault.ts";
import { openEmbedded } from "../../sdk/embedded.ts";
import { canMount, smallDisk } from "../support/small-disk.ts";
import { place, secret, temporaryFolder } from "./fixtures.ts";
import { ended, PASSPHRASE, runUnder, startChild, type Ended } from "./processes.ts";

const isRoot = process.getuid?.() === 0;

/** Root may write anywhere, so rights are tested as `nobody`. */
const NOBODY = { uid: 65_534, gid: 65_534 };

describe.skipIf(!isRoot)("rights (as the user nobody, which only root can start a process as)", () => {
  test("a folder without rights is NO_ACCESS, and a vault there is not taken for absent", async () => {
    const home = path.join(temporaryFolder(), "home");
    await ended(startChild([home, "once"]));
    chmodSync(path.dirname(home), 0o755);
    for (const mode of ["list", "read", "once"])
      expect(codeIn(await ended(startChild([home, mode], NOBODY)))).toBe("NO_ACCESS");
  });

  test("a folder in which nothing may be made is NO_ACCESS", async () => {
    const parent = temporaryFolder();
    chmodSync(parent, 0o755);
    expect(codeIn(await ended(startChild([path.join(parent, "home"), "once"], NOBODY)))).toBe("NO_ACCESS");
  });

  test("a file that may only be read lists its names, and gives no value without its record", async () => {
    const home = path.join(temporaryFolder(), "home");
    await ended(startChild([home, "once"]));
    chmodSync(path.dirname(home), 0o755);
    chmodSync(home, 0o755);
    chmodSync(path.join(home, "vault.db"), 0o644);
    expect(await ended(startChild([home, "list"], NOBODY))).toEqual({ code: 0, lines: ["ONCE"], errors: "" });
    expect(codeIn(await ended(startChild([home, "read"], NOBODY)))).toBe("NO_ACCESS");
  });
});

describe.skipIf(!canMount)("disks (a small tmpfs, which needs the right to mount)", () => {
  test("a medium that can only be read lists its names, and refuses the rest", async () => {
    const home = smallDisk("4m");
    await ended(startChild([home, "once"]));
    expect(spawnSync("mount", ["-o", "remount,ro", home]).status).toBe(0);
    expect(await ended(startChild([home, "list"]))).toEqual({ code: 0, lines: ["ONCE"], errors: "" });
    for (const mode of ["read", "once"])
      expect(codeIn(await ended(startChild([home, mode])))).toBe("NO_ACCESS");
  });

  test("on a full disk a write is DISK_FULL, nothing is lost, and it goes on when there is room", async () => {
    const home = smallDisk("4m");
    const filler = path.join(home, "filler");
    const vault = await open(home);
    const keys: string[] = [];
    const write = async (key = `KEY_${keys.length}`, length = 10_000) => {
      await vault.create(place(`shop/${key}`), secret("x".repeat(length)));
      keys.push(key);
      return "";
    };
    await write();
    writeFileSync(filler, Buffer.alloc(3 << 20));
    let refusal = "";
    while (refusal === "") refusal = await write().catch(codeOfError);
    expect(refusal).toBe("DISK_FULL");
    // Together they are more than SQLite keeps in memory, so that it meets the full disk before the commit.
    const group = Array.from({ length: 64 }, (_, n) => write(`BIG_${n}`, 60_000).catch(codeOfError));
    expect(new Set(await Promise.all(group))).toEqual(new Set(["DISK_FULL"]));
    expect((await vault.list()).map(({ key }) => key)).toEqual(keys.toSorted());
    rmSync(filler);
    await write();
    for (const key of keys)
      expect((await vault.reveal(place(`shop/${key}`))).value.reveal()).toHaveLength(10_000);
    expect((await vault.verifyAudit()).problems).toEqual([]);
  });

  test("a vault that finds no room to be made leaves nothing behind", async () => {
    const home = smallDisk("64k");
    writeFileSync(path.join(home, "filler"), Buffer.alloc(60 << 10));
    expect(codeIn(await ended(startChild([home, "once"])))).toBe("DISK_FULL");
    expect(readdirSync(home)).toEqual(["filler"]);
  });
});

test.skipIf(process.platform !== "linux")(
  "a file that may not grow (ulimit -f) is an error, and loses nothing",
  async () => {
    const home = temporaryFolder();
    await ended(startChild([home, "once"]));
    const limit = ["sh", "-c", 'trap "" XFSZ; ulimit -f 64; exec "$@"', "sh"];
    const refused = runUnder(limit, [home, "write", "K"]);
    expect(codeIn(refused)).toBe("VAULT_UNAVAILABLE");
    expect(refused.errors).toContain("a limit on the size of files");
    expect((await ended(startChild([home, "read"]))).lines).toEqual(["value"]);
  },
);

async function open(home: string): Promise<Vault> {
  const vault = await openEmbedded({ home, actor: "test", passphrase: new Redacted(PASSPHRASE) });
  onTestFinished(() => vault.close());
  return vault;
}

/** The code of the UserError that the process ended with. */
function codeIn({ code, errors }: Ended): string {
  expect(code, errors).toBe(3);
  return errors.split(":")[0]!;
}

function codeOfError(error: unknown): string {
  if (error instanceof UserError) return error.code;
  throw error;
}
