import { expect, test } from "vitest";
import { matrixText } from "../../../cli/refs/matrix-text.ts";
import { declarationFile } from "../../../cli/refs/declarations.ts";
import type { FoundReference } from "../../../cli/refs/find-references.ts";
import { mentionOf } from "../../../cli/refs/mentions.ts";
import { layerFiles } from "../../../core/file-layers.ts";
import { environmentsIn, matrixOf, type Known } from "../../../core/matrix.ts";
import { parseScope } from "../../../core/scope.ts";
import { NO_FIELDS, type SecretMetadata } from "../../../core/secret.ts";
import { secretsFileKind } from "../../../core/secrets-file-name.ts";
import { parseSecretsFile } from "../../../core/secrets-file.ts";

const NOW = Date.UTC(2026, 0, 1);

function stored(uri: string, more: Partial<SecretMetadata> = {}): SecretMetadata {
  const at = uri.lastIndexOf("/");
  const times = { created_at: NOW, updated_at: NOW, rotated_at: NOW };
  const fixed = { id: uri, status: "active", version: 1, deleted: false } as const;
  return {
    ...NO_FIELDS,
    ...fixed,
    ...times,
    key: uri.slice(at + 1),
    scope: parseScope(uri.slice(0, at)),
    ...more,
  };
}

function use(name: string, more: Partial<FoundReference> = {}): FoundReference {
  const place = { file: "src/a.ts", line: 1, column: 1, language: "typescript" };
  return {
    name,
    ...place,
    form: "process.env.X",
    access: "read",
    hasDefault: false,
    isDefining: false,
    ...more,
  };
}

function given(name: string, file: string): FoundReference {
  return use(name, { file, form: ".env", isDefining: true });
}

interface Found extends Partial<Known> {
  readonly references?: readonly FoundReference[];
}

function known(
  files: Readonly<Record<string, object>>,
  { references = [], ...more }: Found,
): Known & { readonly references: readonly FoundReference[] } {
  const parsed = Object.entries(files).map(([path, content]) => ({
    path,
    file: parseSecretsFile(JSON.stringify(content), secretsFileKind(path)!),
  }));
  return {
    references,
    mentions: references.map(mentionOf),
    secrets: [],
    files: parsed,
    layers: layerFiles(parsed),
    folder: "",
    scope: { project: "shop" },
    now: NOW,
    ...more,
  };
}

const plain = (_colour: string, text: string) => text;

const SHOP = known(
  {
    "secrets.json": { $scope: { project: "shop" }, STRIPE: { $required: true }, OLD: { $description: "?" } },
    "secrets.local.json": { LOCAL: "x" },
  },
  {
    references: [
      use("STRIPE"),
      use("DB_PASS"),
      use("LOG_LEVEL", { hasDefault: true }),
      use("NODE_ENV"),
      given("FROM_ENV", ".env"),
      use("FROM_ENV"),
      given("STAGED", ".env.staging"),
      use("STAGED"),
    ],
    secrets: [
      stored("shop/DB_PASS"),
      stored("shop/production/STRIPE"),
      stored("shop/staging/STRIPE", { status: "revoked" }),
      stored("shop/production/billing/ONLY_THERE"),
      stored("other/qa/NOT_OURS"),
      stored("*/SHARED", { expires_at: 1 }),
    ],
  },
);

test("names and environments come from code, files and the vault, and each cell says what is the case", () =>
  expect(matrixText(matrixOf(SHOP, environmentsIn(SHOP)), 100, plain)).toMatchInlineSnapshot(`
    "Name        production  staging
    DB_PASS     ↑           ↑
    FROM_ENV    e           e
    LOCAL       f           f
    LOG_LEVEL   ·           ·
    OLD         –           –
    ONLY_THERE  ✓           –
    SHARED      X           X
    STAGED      –           e
    STRIPE      ✓           R

    ✓ defined there   ↑ inherited   f in a secrets file   e in a .env file or a Dockerfile   R revoked   X expired   · nowhere, and the code goes on without   – missing"
  `));

test("a table that is too wide for the terminal goes on below", () =>
  expect(matrixText(matrixOf(SHOP, environmentsIn(SHOP)), 22, plain).split("\n\n")).toHaveLength(3));

test("a folder that is bound to no project sees the platform's secrets, and no project's", () => {
  const secrets = [stored("*/SHARED"), stored("shop/DB_PASS"), stored("shop/*/billing/DB_PASS")];
  const unbound = known({}, { references: [use("SHARED"), use("DB_PASS")], secrets, scope: {} });
  expect(matrixOf(unbound, []).map(({ name, cells }) => [name, cells[0]!.state])).toEqual([
    ["DB_PASS", "missing"],
    ["SHARED", "own"],
  ]);
});

test("without any environment there is one column", () => {
  const bare = known({}, { references: [use("A"), given("B", ".env"), use("B")], scope: {} });
  expect(environmentsIn(bare)).toEqual([]);
  expect(matrixOf(bare, []).map(({ name, cells }) => [name, ...cells.map(({ state }) => state)])).toEqual([
    ["A", "missing"],
    ["B", "given"],
  ]);
});

test("a new secrets.json declares what code reads, and holds no value", () => {
  const { references } = SHOP;
  expect(declarationFile({ project: "shop", service: "billing" }, references)).toMatchInlineSnapshot(`
    "{
      "$scope": {
        "project": "shop",
        "service": "billing"
      },
      "DB_PASS": { "$required": true },
      "FROM_ENV": { "$required": true },
      "LOG_LEVEL": { "$required": false },
      "STAGED": { "$required": true },
      "STRIPE": { "$required": true }
    }
    "
  `);
});

test("a Dockerfile's value is for every environment, a .env file's for the one that its path says", () => {
  const references = [
    use("A"),
    use("B"),
    use("A", { file: "Dockerfile", form: "Dockerfile ENV", isDefining: true }),
  ];
  const both = known({}, { references: [...references, given("B", "env/staging/.env")] });
  expect(
    matrixOf(both, ["production", "staging"]).map(({ cells }) => cells.map(({ state }) => state)),
  ).toEqual([
    ["given", "given"],
    ["missing", "given"],
  ]);
});

test("what is defined at services alone is as good as the best of them", () => {
  const secrets = [
    stored("shop/*/web/EXPIRED", { expires_at: 1 }),
    stored("shop/*/web/REVOKED", { status: "revoked" }),
    stored("shop/*/web/ONE_IS_FINE", { expires_at: 1 }),
    stored("shop/*/billing/ONE_IS_FINE"),
  ];
  expect(matrixOf(known({}, { secrets }), []).map(({ name, cells }) => [name, cells[0]!.state])).toEqual([
    ["EXPIRED", "expired"],
    ["ONE_IS_FINE", "own"],
    ["REVOKED", "revoked"],
  ]);
});
