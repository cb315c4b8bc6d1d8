import { describe, expect, test } from "vitest";
import { parseScope } from "../../core/scope.ts";
import { valueText } from "../../core/secret.ts";
import { askForNames, askForValues, type Ask } from "../../core/vault-answers.ts";
import type { Decrypt } from "../../core/file-value.ts";
import { gather, type Gathered } from "../../core/gather.ts";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import type { OpenVault } from "../../vault/vault.ts";
import { workspace, type Files } from "./workspace.ts";
import { place, secret, vaultIn } from "../vault/fixtures.ts";

const NOW = 1_000_000_000_000;

async function vaultWith(values: Readonly<Record<string, string>>): Promise<OpenVault> {
  const vault = await vaultIn(openMemoryStore(), { now: () => NOW });
  for (const [path, value] of Object.entries(values)) await vault.create(place(path), secret(value));
  return vault;
}

async function gathered(
  files: Files,
  scope: string,
  ask: Ask,
  key?: string,
  decrypt?: Decrypt,
): Promise<string[]> {
  const request = { scope: parseScope(scope), app: undefined, now: NOW, ...(key !== undefined && { key }) };
  return pictureOf(await gather({ layers: workspace(files).layers, folder: "" }, request, ask, decrypt));
}

/** `NAME=value (source)` of what is found, `NAME: CODE` of what is refused. */
function pictureOf({ found, refused }: Gathered): string[] {
  return [
    ...found.map(({ key, value, source }) => `${key}=${value && valueText(value.reveal())} (${source})`),
    ...refused.map(({ key, code }) => `${key}: ${code}`),
  ];
}

const IN_VAULT = {
  "shop/*/*/A": "of the project",
  "shop/dev/*/A": "of dev",
  "shop/*/*/B": "b",
  "shop/prod/*/B": "b of prod",
  "*/C": "of the platform",
};

describe("what a program gets", () => {
  test("without files it is what the vault has at the scope", async () => {
    const vault = await vaultWith(IN_VAULT);
    expect(await gathered({}, "shop/dev", askForValues(vault, undefined))).toEqual([
      "A=of dev (ProjectID: shop, Environment: dev)",
      "B=b (ProjectID: shop)",
      "C=of the platform (Platform)",
    ]);
  });

  test("is one act on record, whatever it has", async () => {
    const vault = await vaultWith(IN_VAULT);
    const before = (await vault.audit()).length;
    await gathered({ "secrets.json": { A: "x", D: "y" } }, "shop/dev", askForValues(vault, undefined));
    const [act, ...others] = (await vault.audit()).slice(0, -before);
    expect(others).toEqual([]);
    expect(act).toMatchObject({ action: "accessed", resource: "secret://shop/dev/*" });
  });

  test("a file comes first; what it only declares does not", async () => {
    const vault = await vaultWith(IN_VAULT);
    const files = {
      "secrets.local.json": { A: "local" },
      "secrets.json": { A: "shared", B: { $required: true }, E: "new" },
    };
    expect(await gathered(files, "shop", askForValues(vault, undefined))).toEqual([
      "A=local (File: secrets.local.json:2)",
      "B=b (ProjectID: shop)",
      "C=of the platform (Platform)",
      "E=new (File: secrets.json:4)",
    ]);
  });

  test("a $from gives the value of another scope, under the entry's name", async () => {
    const vault = await vaultWith(IN_VAULT);
    const files = {
      "secrets.json": {
        A: { $from: "secret://shop/prod/B" },
        SAME: { $from: "secret://shop/B" },
        CHAIN: { $from: "secret://shop/SAME" },
        NONE: { $from: "secret://shop/prod/NONE" },
        X: { $from: "secret://shop/Y" },
        Y: { $from: "secret://shop/X" },
      },
    };
    expect(await gathered(files, "shop/dev", askForValues(vault, undefined))).toEqual([
      "A=b of prod (ProjectID: shop, Environment: prod)",
      "B=b (ProjectID: shop)",
      "C=of the platform (Platform)",
      "CHAIN=b (ProjectID: shop)",
      "SAME=b (ProjectID: shop)",
      "NONE: REFERENCE_UNRESOLVED",
      "X: REFERENCE_CYCLE",
      "Y: REFERENCE_CYCLE",
    ]);
  });

  test("a revoked or expired definition gives none, and no wider one in its place", async () => {
    const vault = await vaultWith(IN_VAULT);
    await vault.revoke(place("shop/dev/*/A"));
    await vault.update(place("shop/*/*/B"), { fields: { expires_at: NOW / 1000 - 1 } });
    const files = {
      "secrets.json": {
        FROM: { $from: "secret://shop/dev/A" },
        OLD: { $value: "x", $expires_at: NOW / 1000 - 1 },
        ELSEWHERE: "op://vault/item/field",
      },
    };
    expect(await gathered(files, "shop/dev", askForValues(vault, undefined))).toEqual([
      "C=of the platform (Platform)",
      "A: SECRET_REVOKED",
      "B: SECRET_EXPIRED",
      "ELSEWHERE: REFERENCE_UNRESOLVED",
      "FROM: SECRET_REVOKED",
      "OLD: SECRET_EXPIRED",
    ]);
  });

  test("one name by itself is what it is among all", async () => {
    const vault = await vaultWith(IN_VAULT);
    const ask = askForValues(vault, undefined);
    const files = { "secrets.json": { E: "new", F: { $from: "secret://shop/prod/B" } } };
    expect(await gathered(files, "shop/dev", ask, "E")).toEqual(["E=new (File: secrets.json:2)"]);
    expect(await gathered(files, "shop/dev", ask, "A")).toEqual([
      "A=of dev (ProjectID: shop, Environment: dev)",
    ]);
    expect(await gathered(files, "shop/dev", ask, "F")).toEqual([
      "F=b of prod (ProjectID: shop, Environment: prod)",
    ]);
    expect(await gathered(files, "shop/dev", ask, "NONE")).toEqual(["NONE: SECRET_NOT_FOUND"]);
  });
});

test("names and sources alone are the same names and sources, and no act on record", async () => {
  const vault = await vaultWith(IN_VAULT);
  await vault.revoke(place("shop/*/*/B"));
  const files = {
    "secrets.json": { A: { $from: "secret://shop/prod/B" }, NONE: { $from: "secret://shop/N" } },
  };
  const withValues = await gathered(files, "shop/dev", askForValues(vault, undefined));
  const records = (await vault.audit()).length;
  const names = await gathered(files, "shop/dev", askForNames(vault, undefined));
  expect(names).toEqual(withValues.map((line) => line.replace(/=.* \(/, "=undefined (")));
  expect(await vault.audit()).toHaveLength(records);
});

describe("an encrypted entry of a file", () => {
  const files = (text: string) => ({
    "secrets.json": { $scope: { project: "shop" }, FROM: { $from: "secret://shop/SEALED" }, SEALED: text },
  });
  const sealed = (vault: OpenVault) => vault.encrypt(place("shop/SEALED"), secret("within"));
  const all = (vault: OpenVault, text: string) =>
    gathered(files(text), "shop/dev", askForValues(vault, undefined), undefined, (...call) =>
      vault.decrypt(...call),
    );

  test("gives its value wherever the file takes part, and to whom refers to it", async () => {
    const vault = await vaultWith({});
    expect(await all(vault, await sealed(vault))).toEqual([
      "FROM=within (File: secrets.json:4)",
      "SEALED=within (File: secrets.json:4)",
    ]);
  });

  test("is refused by itself where another vault made it, or where it was moved here", async () => {
    const vault = await vaultWith({ "*/C": "of the platform" });
    const refused = async (text: string) => (await all(vault, text)).join("; ");
    expect(await refused(await sealed(await vaultWith({})))).toBe(
      "C=of the platform (Platform); FROM: WRONG_VAULT; SEALED: WRONG_VAULT",
    );
    expect(await refused(await vault.encrypt(place("shop/OTHER"), secret("within")))).toBe(
      "C=of the platform (Platform); FROM: FILE_INVALID; SEALED: FILE_INVALID",
    );
  });

  test("has a name and a source where nobody asks for values", async () => {
    const vault = await vaultWith({});
    const ask = askForNames(vault, undefined);
    expect(await gathered(files(await sealed(vault)), "shop", ask, "SEALED")).toEqual([
      "SEALED=undefined (File: secrets.json:4)",
    ]);
  });
});
