import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  explainLayers,
  folderOf,
  layerFiles,
  scopeOfFolder,
  storedByKey,
  type FileDefinition,
  type WorkspaceFile,
} from "../../core/file-layers.ts";
import { originText, type Definition } from "../../core/resolve.ts";
import { covers, formatScope, parseScope, type Scope } from "../../core/scope.ts";
import { secretsFileKind } from "../../core/secrets-file-name.ts";
import { parseSecretsFile } from "../../core/secrets-file.ts";
import { repetitions } from "../support/repetitions.ts";
import { inVault, workspace, type Files } from "./workspace.ts";

const now = 1_000_000;

interface Asked {
  readonly folder?: string;
  readonly environment?: string;
  /** Where it is not the folder's own. */
  readonly scope?: string;
  readonly vault?: readonly ReturnType<typeof inVault>[];
}

/** The chain of `A` as every face shows it: `File: secrets.json:2: wins`. */
function chain(files: Files, { folder = "", environment, scope, vault = [] }: Asked = {}): string[] {
  const { layers } = workspace(files);
  const asked = scope === undefined ? scopeOfFolder(layers, folder, environment) : parseScope(scope);
  const request = { key: "A", scope: asked, folder, environment, now };
  const { links } = explainLayers<Definition>(layers, storedByKey(vault), request);
  return links.map(({ definition, state }) => `${originText(definition)}: ${state}`);
}

describe("the order of files", () => {
  const files = {
    "secrets.json": { A: "x" },
    "secrets.local.json": { A: "x" },
    "secrets.production.json": { A: "x" },
    "secrets.staging.json": { A: "x" },
  };

  test("local, the asked environment's, shared, then the vault", () =>
    expect(chain(files, { environment: "production", vault: [inVault("*")] })).toEqual([
      "File: secrets.local.json:2: wins",
      "File: secrets.production.json:2: shadowed",
      "File: secrets.json:2: shadowed",
      "Platform: shadowed",
    ]));

  test("an environment's file takes part where that environment is asked, and not otherwise", () => {
    expect(chain(files)).toEqual(["File: secrets.local.json:2: wins", "File: secrets.json:2: shadowed"]);
    const only = { "secrets.production.json": { A: "x" } };
    expect(chain(only, { environment: "staging" })).toEqual([]);
    expect(chain(only, { environment: "production" })).toEqual(["File: secrets.production.json:2: wins"]);
  });

  test("the nearest of each kind, upward to the root", () =>
    expect(
      chain(
        {
          "secrets.json": { A: "x" },
          "a/secrets.json": { A: "x" },
          "a/b/secrets.json": { A: "x" },
          "a/b/c/secrets.json": { A: "x" },
          "a/bb/secrets.json": { A: "x" },
          "secrets.local.json": { A: "x" },
          "a/secrets.local.json": { A: "x" },
        },
        { folder: "a/b" },
      ),
    ).toEqual([
      "File: a/secrets.local.json:2: wins",
      "File: secrets.local.json:2: shadowed",
      "File: a/b/secrets.json:2: shadowed",
      "File: a/secrets.json:2: shadowed",
      "File: secrets.json:2: shadowed",
    ]));
});

test("only entries with a value or a $from count; a declared one never shadows", () => {
  const declared = { "secrets.json": { A: { $description: "x", $required: true } } };
  expect(chain(declared, { vault: [inVault("*")] })).toEqual(["Platform: wins"]);
  for (const entry of [
    "",
    "x",
    "op://v/i/f",
    "encrypted:v1:k:QUJDRA==",
    { x: "y" },
    { $from: "secret://*/B" },
  ]) {
    expect(chain({ "secrets.json": { A: entry } })).toEqual(["File: secrets.json:2: wins"]);
  }
});

test("an entry with a wrong type gives no value and shadows nothing", () =>
  expect(chain({ "secrets.json": { A: 1 } }, { vault: [inVault("*")] })).toEqual(["Platform: wins"]));

test("an expired entry stops the search, and a filtered one is passed over", () => {
  const local = (entry: object) => ({
    "secrets.json": { $scope: { project: "shop" }, A: "x" },
    "secrets.local.json": JSON.stringify({ A: { $value: "x", ...entry } }),
  });
  expect(chain(local({ $expires_at: 1 }))[0]).toBe("File: secrets.local.json:1: expired");
  const filtered = local({ $envs: ["production"] });
  expect(chain(filtered, { environment: "staging" })[0]).toBe("File: secrets.local.json:1: filtered");
  expect(chain(filtered)[0]).toBe("File: secrets.local.json:1: filtered");
  expect(chain(filtered, { environment: "production" })[0]).toBe("File: secrets.local.json:1: wins");
  expect(chain(local({ $scope: ["web"] }), { scope: "shop/*/web" })[0]).toBe(
    "File: secrets.local.json:1: wins",
  );
  expect(chain(local({ $scope: ["web"] }))[0]).toBe("File: secrets.local.json:1: filtered");
});

test("in a folder without a $scope, an environment is still asked", () => {
  const files = { "secrets.json": { A: { $value: "x", $envs: ["production"] } } };
  expect(chain(files, { environment: "production" })).toEqual(["File: secrets.json:2: wins"]);
  expect(chain(files, { environment: "staging" })).toEqual(["File: secrets.json:2: filtered"]);
});

describe("$scope binds a folder", () => {
  const { layers } = workspace({
    "secrets.json": { $scope: { project: "shop" } },
    "billing/secrets.json": { $scope: { project: "shop", service: "billing" } },
    "both/secrets.json": { $scope: { project: "shop" } },
    "both/secrets.local.json": { $scope: { project: "shop", environment: "development" } },
    "broken/secrets.json": { $scope: { service: "x" } },
  });
  const bound = (folder: string, environment?: string) =>
    formatScope(scopeOfFolder(layers, folder, environment));

  test.each([
    ["", "shop"],
    ["src/deep", "shop"],
    ["billing", "shop/*/billing"],
    ["billing/src", "shop/*/billing"],
    ["billings", "shop"],
    ["both", "shop/development"],
    ["broken", "shop"],
  ])("%j to %s", (folder, scope) => expect(bound(folder)).toBe(scope));

  test("an environment that is asked takes the place of the bound one", () => {
    expect(bound("billing", "production")).toBe("shop/production/billing");
    expect(bound("both", "production")).toBe("shop/production");
  });

  test("without any, to the platform", () =>
    expect(scopeOfFolder(workspace({ "secrets.json": {} }).layers, "", "production")).toEqual({}));
});

describe("a file takes part where its scope covers the one asked", () => {
  const files = {
    "secrets.json": { $scope: { project: "shop" }, A: "x" },
    "billing/secrets.json": { $scope: { project: "shop", service: "billing" }, A: "x" },
    "acme/secrets.json": { $scope: { project: "acme" }, A: "x" },
  };
  test.each([
    [
      "billing",
      "shop/production/billing",
      ["File: billing/secrets.json:3: wins", "File: secrets.json:3: shadowed"],
    ],
    ["billing", "shop/production", ["File: secrets.json:3: wins"]],
    ["billing", "shop/*/cart", ["File: secrets.json:3: wins"]],
    ["billing", "*", []],
    ["billing", "other", []],
    ["acme", "acme", ["File: acme/secrets.json:3: wins"]],
    ["", "shop/production", ["File: secrets.json:3: wins"]],
  ])("in %j, for %s", (folder, scope, links) => expect(chain(files, { folder, scope })).toEqual(links));

  test("a file without a $scope has that of its folder, and without any takes part in everything", () => {
    const local = { ...files, "billing/secrets.local.json": { A: "x" } };
    expect(chain(local, { folder: "billing", scope: "shop/*/cart" })).toEqual(["File: secrets.json:3: wins"]);
    expect(chain({ "secrets.json": { A: "x" } }, { scope: "any/where" })).toEqual([
      "File: secrets.json:2: wins",
    ]);
  });

  test("an environment's file whose $scope names another environment never takes part", () => {
    const odd = {
      "secrets.production.json": { $scope: { project: "shop", environment: "staging" }, A: "x" },
    };
    expect(chain(odd, { environment: "production" })).toEqual([]);
    expect(chain(odd, { environment: "staging" })).toEqual([]);
  });
});

test("inherited says that the winner's scope is wider than the one asked", () => {
  const { layers } = workspace({ "secrets.json": { $scope: { project: "shop" }, A: "x" } });
  const inherited = (scope: Scope) =>
    explainLayers(layers, () => [], { key: "A", folder: "", scope, now }).inherited;
  expect(inherited({ project: "shop" })).toBe(false);
  expect(inherited({ project: "shop", environment: "production" })).toBe(true);
});

test.each([
  ["secrets.json", ""],
  ["a/secrets.json", "a"],
  ["a/b/secrets.json", "a/b"],
])("%s lies in %j", (path, folder) => expect(folderOf(path)).toBe(folder));

// A second way to the same answer: three searches upward through the folders, one for each kind of file.
describe("against a naive model", () => {
  const folders = ["", "a", "a/b", "c"];
  const names = ["secrets.local.json", "secrets.prod.json", "secrets.dev.json", "secrets.json"];
  const binding = fc.constantFrom(
    undefined,
    { project: "shop" },
    { project: "shop", service: "web" },
    { project: "x" },
  );
  const content = fc.record({ binding, entry: fc.constantFrom("none", "value", "declared", "filtered") });
  const paths = folders.flatMap((folder) => names.map((name) => (folder ? `${folder}/${name}` : name)));
  const tree = fc.dictionary(fc.constantFrom(...paths), content, { maxKeys: 10 });
  type Tree = Record<string, { binding: Scope | undefined; entry: string }>;

  function naive(files: Tree, folder: string, scope: Scope): string | undefined {
    const upward = [folder];
    while (upward.at(-1) !== "") upward.push(folderOf(upward.at(-1)!));
    const kinds = [
      "secrets.local.json",
      ...(scope.environment ? [`secrets.${scope.environment}.json`] : []),
      "secrets.json",
    ];
    const boundIn = (at: string) =>
      ["secrets.local.json", ...names.filter((name) => /prod|dev/.test(name)).toSorted(), "secrets.json"]
        .map((name) => files[at ? `${at}/${name}` : name]?.binding)
        .find(Boolean);
    for (const kind of kinds) {
      for (const at of upward) {
        const path = at ? `${at}/${kind}` : kind;
        const file = files[path];
        if (!file || file.entry !== "value") continue;
        const around = upward.slice(upward.indexOf(at)).map(boundIn).find(Boolean);
        if (covers(file.binding ?? around ?? {}, scope)) return path;
      }
    }
    return undefined;
  }

  function parsed(files: Tree): WorkspaceFile[] {
    const entries = {
      none: {},
      value: { A: "x" },
      declared: { A: { $required: true } },
      filtered: { A: { $value: "x", $envs: ["no"] } },
    };
    return Object.entries(files).map(([path, { binding, entry }]) => {
      const text = JSON.stringify({
        ...(binding && { $scope: binding }),
        ...entries[entry as keyof typeof entries],
      });
      return { path, file: parseSecretsFile(text, secretsFileKind(path)!) };
    });
  }

  test("the same file wins, whatever the order in which they are given", () => {
    const scope = fc.constantFrom("shop", "shop/prod", "shop/dev/web", "x/dev", "*").map(parseScope);
    const files = tree.chain((made) => {
      const all = Object.entries(made);
      return fc
        .shuffledSubarray(all, { minLength: all.length })
        .map((some) => Object.fromEntries(some) as Tree);
    });
    fc.assert(
      fc.property(files, fc.constantFrom(...folders, "a/b/d"), scope, (made, folder, asked) => {
        const request = { key: "A", scope: asked, folder, now };
        const { winner } = explainLayers<FileDefinition>(layerFiles(parsed(made)), () => [], request);
        expect(winner?.file.path).toBe(naive(made, folder, asked));
      }),
      { numRuns: repetitions(500, 5000) },
    );
  });
});
