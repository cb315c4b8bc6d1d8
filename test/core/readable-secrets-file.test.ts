import { expect, test } from "vitest";
import { readSecretsFile } from "../../core/readable-secrets-file.ts";
import { UserError } from "../../core/user-error.ts";

function read(text: string): string {
  try {
    readSecretsFile(text, { kind: "shared" }, "secrets.json");
    return "read";
  } catch (error) {
    if (error instanceof UserError) return `${error.code} ${error.message}`;
    throw error;
  }
}

test("an entry whose value cannot be used is told with its line, and no wider one wins in its place", () => {
  expect(read(`{\n  "A": "x",\n  "PORT": 8080\n}`)).toBe(
    "FILE_INVALID secrets.json:3: PORT: A value is text in double quotes, or an object; numbers and booleans are written as text.",
  );
  expect(read(`{ "A": { "$value": true } }`)).toMatch(/^FILE_INVALID secrets\.json:1: A: A value is text/);
});

test("so is one that says wrongly whose value it has, for whom, and until when", () => {
  for (const wrong of [`"$from": 5`, `"$envs": "prod"`, `"$scope": {}`, `"$expires_at": "2030-01-01"`])
    expect(read(`{ "A": { ${wrong} } }`)).toMatch(/^FILE_INVALID secrets\.json:1: A: \$/);
});

test("what else is wrong in an entry keeps nobody from its value", () => {
  for (const harmless of [`"$tags": "a"`, `"$description": 5`, `"$rotationPolicy": { "enabled": 1 }`])
    expect(read(`{ "A": { "$value": "x", ${harmless} } }`)).toBe("read");
  expect(read(`{ "A": "x", "A": "y", "B": { "n": 1 } }`)).toBe("read");
});

test("broken JSON and a wrong scope are told with their line", () => {
  expect(read(`{ "A": "x" `)).toBe("FILE_INVALID secrets.json:1: The closing brace } is missing.");
  expect(read(`{ "$scope": { "project": "a b" } }`)).toMatch(/^FILE_INVALID secrets\.json:1: /);
});
