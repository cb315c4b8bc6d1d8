import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { findEnvTree } from "../../../cli/import/env-tree.ts";
import { placeOfEnvFile } from "../../../core/env-file-name.ts";
import { temporaryFolder } from "../../vault/fixtures.ts";

test("where a .env file lies and how it is called says which environment and service it is for", () => {
  const files = [
    ".env",
    ".env.production",
    "production.env",
    "services/billing/.env",
    "services/billing/.env.staging",
    "apps/web/config/.env.test",
    "environments/staging/.env",
    "environments/staging/billing/.env",
    "config/.env.production",
    ".env.local",
    ".env.production.local",
    ".env.example",
    ".env.sample",
    ".env.bak",
    ".env.vault",
    ".env.not ours",
    "with space/.env",
  ];
  const told = files.map((file) => {
    const { environment = "*", service = "*", why } = placeOfEnvFile(file);
    return `${file}: ${why ?? `${environment} ${service}`}`;
  });
  expect(told.join("\n")).toMatchInlineSnapshot(`
    ".env: * *
    .env.production: production *
    production.env: production *
    services/billing/.env: * billing
    services/billing/.env.staging: staging billing
    apps/web/config/.env.test: test web
    environments/staging/.env: staging *
    environments/staging/billing/.env: staging billing
    config/.env.production: production *
    .env.local: values of this machine
    .env.production.local: values of this machine
    .env.example: an example
    .env.sample: an example
    .env.bak: a copy of another file
    .env.vault: dotenv-vault's own
    .env.not ours: no environment can be called that
    with space/.env: no service can be called that"
  `);
});

test("folders of packages and of version control are passed over", async () => {
  const root = temporaryFolder();
  for (const folder of ["", "node_modules/x", ".git", "services/b", "services/a"]) {
    mkdirSync(path.join(root, folder), { recursive: true });
    writeFileSync(path.join(root, folder, ".env"), "A=1\n");
  }
  const { files } = await findEnvTree(root);
  expect(files.map(({ file }) => file)).toEqual([".env", "services/a/.env", "services/b/.env"]);
});
