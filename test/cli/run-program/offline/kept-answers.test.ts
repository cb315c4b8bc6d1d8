import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { Redacted } from "../../../../core/redacted.ts";
import { askForValues, type Answers } from "../../../../core/vault-answers.ts";
import {
  askKept,
  forgetKept,
  keep,
  readKept,
  remembering,
  type Kept,
  type KeptFor,
} from "../../../../cli/run-program/offline/kept-answers.ts";
import { openMemoryStore } from "../../../../vault/stores/memory.ts";
import { place, secret, temporaryFolder, vaultIn } from "../../../vault/fixtures.ts";

const NOW = 1_000_000_000_000;
const SCOPE = { project: "shop", environment: "dev" };

let home: string;
beforeEach(() => {
  home = temporaryFolder();
});

function keptFor(unusual: { url?: string; token?: string; asked?: KeptFor["asked"] } = {}): KeptFor {
  const { url = "https://vault.example.com", token = "a token", asked = SCOPE } = unusual;
  return { home, login: { url, token: new Redacted(token) }, asked };
}

/** What a vault said of two names, of which one expires in a minute, and of one that was revoked. */
async function answered(): Promise<{ kept: Kept; answers: Answers }> {
  const vault = await vaultIn(openMemoryStore(), { now: () => NOW });
  await vault.create(place("shop/*/*/A"), secret("canary-5e1f"));
  await vault.create(place("shop/dev/*/B"), secret({ user: "ada" }), { expires_at: NOW / 1000 + 60 });
  await vault.create(place("shop/dev/*/C"), secret("c"));
  await vault.revoke(place("shop/dev/*/C"));
  const { ask, rounds } = remembering(askForValues(vault, undefined));
  const answers = await ask(SCOPE);
  await ask({ project: "shop" }, ["A"]);
  return { answers, kept: { savedAt: NOW, scope: SCOPE, rounds } };
}

test("what was kept is what was answered", async () => {
  const { kept, answers } = await answered();
  await keep(keptFor(), kept);
  const opened = (await readKept(keptFor()))!;
  expect(opened).toEqual(kept);
  expect(revealed(await askKept(opened, NOW)(SCOPE))).toEqual(revealed(answers));
});

test("what has expired since gives no value", async () => {
  const { kept } = await answered();
  const { found, refused } = await askKept(kept, NOW + 60_000)(SCOPE);
  expect(found.map(({ secret: { key } }) => key)).toEqual(["A"]);
  expect(refused.map(({ key, code }) => `${key}: ${code}`)).toEqual([
    "C: SECRET_REVOKED",
    "B: SECRET_EXPIRED",
  ]);
});

test("a name that was not there is not there; one that nobody asked for is not known", async () => {
  const { kept } = await answered();
  const ask = askKept(kept, NOW);
  expect((await ask(SCOPE, ["A", "N"])).refused).toMatchObject([{ key: "N", code: "SECRET_NOT_FOUND" }]);
  const elsewhere = await ask({ project: "shop" }, ["A", "N"]);
  expect(elsewhere.found.map(({ secret: { key } }) => key)).toEqual(["A"]);
  expect(elsewhere.refused).toMatchObject([{ key: "N", code: "VAULT_UNAVAILABLE" }]);
});

describe("what is kept", () => {
  test("is a file for this user alone, in a folder of the same kind, and tells nothing", async () => {
    await keep(keptFor(), (await answered()).kept);
    const folder = path.join(home, "offline");
    const [name, ...others] = readdirSync(folder);
    expect(others).toEqual([]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, name!)).mode & 0o777).toBe(0o600);
    expect(name + readFileSync(path.join(folder, name!), "utf8")).not.toMatch(/canary|shop|dev|vault|token/);
  });

  test.each([
    ["another token", { token: "another" }],
    ["another server", { url: "https://other.example.com" }],
    ["another scope", { asked: { project: "shop" } }],
    ["another app", { asked: { ...SCOPE, app: "web" } }],
  ])("is not for %s, even where the file is put in its place", async (_whose, unusual) => {
    const { kept } = await answered();
    await keep(keptFor(unusual), kept);
    const folder = path.join(home, "offline");
    const [theirs] = readdirSync(folder);
    await keep(keptFor(), kept);
    const ours = readdirSync(folder).find((name) => name !== theirs) ?? theirs!;
    await keep(keptFor(unusual), kept);
    if (ours !== theirs) renameSync(path.join(folder, theirs!), path.join(folder, ours));
    expect(await readKept(keptFor())).toBeUndefined();
  });

  test("goes with the login of its server, and no other's does", async () => {
    const { kept } = await answered();
    const other = { url: "https://other.example.com" };
    for (const one of [keptFor(), keptFor({ asked: { project: "shop" } }), keptFor(other)])
      await keep(one, kept);
    await forgetKept(home, "https://vault.example.com");
    expect(readdirSync(path.join(home, "offline"))).toHaveLength(1);
    expect(await readKept(keptFor(other))).toBeDefined();
    await forgetKept(path.join(home, "nowhere"), "https://vault.example.com");
  });

  test("is nothing where it was changed, cut off or never was", async () => {
    expect(await readKept(keptFor())).toBeUndefined();
    await keep(keptFor(), (await answered()).kept);
    const file = path.join(home, "offline", readdirSync(path.join(home, "offline"))[0]!);
    const text = readFileSync(file, "utf8");
    const at = text.length - 20;
    const changed = text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
    for (const broken of ["", text.slice(0, 60), text.slice(0, -20), changed]) {
      writeFileSync(file, broken);
      expect(await readKept(keptFor())).toBeUndefined();
    }
  });
});

function revealed({ found, refused }: Answers) {
  return { found: found.map(({ value, ...rest }) => ({ ...rest, value: value?.reveal() })), refused };
}
