import { expect, test } from "vitest";
import { secretsFileKind } from "../../core/secrets-file-name.ts";

test.each([
  ["secrets.json", "shared"],
  ["a/b/secrets.json", "shared"],
  ["a\\b\\secrets.json", "shared"],
  ["secrets.local.json", "local"],
  ["secrets.production.json", "environment production"],
  ["secrets.eu-west.2.json", "environment eu-west.2"],
  ["usersecrets/secrets.json", "shared"],
])("%s is %s", (path, words) => {
  const kind = secretsFileKind(path)!;
  expect(kind.kind === "environment" ? `environment ${kind.environment}` : kind.kind).toBe(words);
});

test.each([
  ["another name", "my-secrets.json"],
  ["another case", "Secrets.json"],
  ["no environment", "secrets..json"],
  ["an environment that is none", "secrets.-x.json"],
  ["a JSON Schema", "schemas/secrets.schema.json"],
  [
    ".NET's user secrets on Windows",
    "C:\\Users\\x\\AppData\\Roaming\\Microsoft\\UserSecrets\\id-1\\secrets.json",
  ],
  [".NET's user secrets elsewhere", "/home/x/.microsoft/usersecrets/id-1/secrets.json"],
])("%s is no secrets file: %s", (_, path) => expect(secretsFileKind(path)).toBeUndefined());
