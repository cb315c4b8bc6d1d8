import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { getLanguageService, TextDocument } from "vscode-json-languageservice";
import schema from "../../schemas/secrets.schema.json" with { type: "json" };
import { ANNOTATIONS, ROOT_ANNOTATIONS, VALUE_TYPES } from "../../core/secrets-file-annotations.ts";
import { parseSecretsFile } from "../../core/secrets-file.ts";
import { CHECKS } from "../../server/checks/codes.ts";
import { repetitions } from "../support/repetitions.ts";

const service = getLanguageService({});
service.configure({
  schemas: [{ uri: "schema://secrets", fileMatch: ["*"], schema }],
});

/** What VS Code's JSON support says: `message ‹marked text›`. */
async function told(text: string): Promise<string[]> {
  const document = TextDocument.create("file:///secrets.json", "json", 1, text);
  const found = await service.doValidation(document, service.parseJSONDocument(document), {
    comments: "error",
    trailingCommas: "error",
  });
  return found.map(({ message, range }) => `${message as string} ‹${document.getText(range)}›`);
}

/** Names offered at ‸. */
async function offered(marked: string): Promise<string[]> {
  const text = marked.replace("‸", "");
  const document = TextDocument.create("file:///secrets.json", "json", 1, text);
  const at = document.positionAt(marked.indexOf("‸"));
  const list = await service.doComplete(document, at, service.parseJSONDocument(document));
  return (list?.items ?? []).map(({ label }) => label);
}

describe("no problem with", () => {
  test.each([
    [
      "StreamZero's single values",
      `{\n    "DB_NAME": "test_db",\n    "DB_PASS": "${"supersecret" + "pas$"}"\n}`,
    ],
    ["StreamZero's value with attributes", `{ "platform_secret": { "somekey": "someval" } }`],
    ["attributes of any type", `{ "A": { "port": 1, "on": true, "list": [null] } }`],
    ["an empty file", `{}`],
    ["a name of any form, which the server tells", `{ "1 A": "x" }`],
    ["unknown annotations, which the server tells on the name", `{ "$x": 1, "A": { "$valu": 1, "x": 2 } }`],
    ["a null where it means never", `{ "A": { "$expires_at": null, "$rotationPolicy": null } }`],
    [
      "other tools' files",
      `{ "A": "ENC[x]", "sops": { "mac": "ENC[x]", "age": [{ "recipient": "x" }], "kms": null } }`,
    ],
  ])("%s", async (_, text) => expect(await told(text)).toEqual([]));

  test("the product page's example", async () => {
    const page = readFileSync(new URL("../../docs/secrets-json.md", import.meta.url), "utf8");
    const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text!);
    expect(examples.length).toBeGreaterThan(0);
    for (const text of examples) expect(await told(text)).toEqual([]);
  });
});

test.each([
  `[]`,
  `{ "A": 1 }`,
  `{ "A": ["x"] }`,
  `{ "A": null }`,
  `{ "$scope": "shop" }`,
  `{ "$scope": { "project": 1 } }`,
  `{ "A": { "$value": 1 } }`,
  `{ "A": { "$from": {} } }`,
  `{ "A": { "$description": 1 } }`,
  `{ "A": { "$token_type": "bearer" } }`,
  `{ "A": { "$scope": { "project": "x" } } }`,
  `{ "A": { "$envs": "dev" } }`,
  `{ "A": { "$tags": [1, ""] } }`,
  `{ "A": { "$metadata": [] } }`,
  `{ "A": { "$metadata": { "x": 1 } } }`,
  `{ "A": { "$expires_at": "2026" } }`,
  `{ "A": { "$expires_at": -1 } }`,
  `{ "A": { "$rotationPolicy": "30d" } }`,
  `{ "A": { "$rotationPolicy": { "enabled": "yes" } } }`,
  `{ "A": { "$rotationPolicy": { "enabled": true, "period": 30, "notify": "7d" } } }`,
  `{ "A": { "$required": "yes" } }`,
  `{ "A": { "$type": "int" } }`,
  `{ "A": { "$deprecated": 1 } }`,
])("the wrong form %s gets its message", async (text) => {
  const messages = await told(text);
  expect(messages.length).toBeGreaterThan(0);
  expect(messages.join("\n")).toMatchSnapshot();
});

test("the schema has exactly the parser's annotations, with the same words", () => {
  const { properties } = schema.definitions.entry;
  const described = (all: Record<string, { markdownDescription: string; description: string }>) =>
    Object.fromEntries(
      Object.entries(all).map(([name, { markdownDescription }]) => [name, markdownDescription]),
    );
  expect(described(properties)).toEqual(ANNOTATIONS);
  expect(described(schema.properties)).toEqual(ROOT_ANNOTATIONS);
  for (const { description, markdownDescription } of Object.values(properties)) {
    expect(description).toBe(markdownDescription.replaceAll("`", ""));
  }
  expect(properties.$type.enum).toEqual(VALUE_TYPES);
});

test("the schema and the parser find the same files wrong", async () => {
  const value = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      1,
      -1,
      1.5,
      "",
      "x",
      "30d",
      "api",
      "url",
      [],
      ["x"],
      [1],
      [""],
      {},
      { x: "y" },
    ),
    fc.constantFrom<unknown>(
      { x: 1 },
      { enabled: true, period: "30d" },
      { enabled: 1 },
      { project: "x" },
      { project: 1 },
    ),
    fc.constantFrom<unknown>("x".repeat(513), "x".repeat(4097), ["x".repeat(513)], { x: "x".repeat(513) }),
    fc.constantFrom<unknown>(Array.from({ length: 65 }, String), { "": "x" }),
  );
  const entry = fc.oneof(
    value,
    fc.dictionary(fc.constantFrom(...Object.keys(ANNOTATIONS)), value, { maxKeys: 3 }),
  );
  const file = fc.oneof(value, fc.dictionary(fc.constantFrom("$scope", "A", "B"), entry, { maxKeys: 2 }));
  await fc.assert(
    fc.asyncProperty(file, async (content) => {
      const text = JSON.stringify(content);
      const { problems } = parseSecretsFile(text, { kind: "shared" });
      const ours = problems.filter(({ code }) => CHECKS[code].toldBy === "json");
      expect(ours.length > 0, `${text}\n${ours[0]?.message}`).toBe((await told(text)).length > 0);
    }),
    { numRuns: repetitions(300, 5000) },
  );
});

describe("completion", () => {
  test("offers every annotation in an empty entry", async () =>
    expect(await offered(`{ "A": { ‸ } }`)).toEqual(expect.arrayContaining(Object.keys(ANNOTATIONS))));

  test("offers the kinds of entries where a value is expected", async () =>
    expect(await offered(`{ "A": ‸ }`)).toEqual(expect.arrayContaining(["declared", "reference"])));

  test("offers what a value can be", async () => {
    expect(await offered(`{ "A": { "$token_type": ‸ } }`)).toEqual(['"api"', '"access"']);
    expect(await offered(`{ "A": { "$type": ‸ } }`)).toEqual(VALUE_TYPES.map((type) => `"${type}"`));
    expect(await offered(`{ "A": { "$from": ‸ } }`)).toContain("secret://…");
    expect(await offered(`{ "$scope": { ‸ } }`)).toEqual(["project", "environment", "service"]);
  });

  test("offers a whole file in an empty one", async () =>
    expect(await offered("‸")).toContain("New secrets file"));
});

test("hover explains an annotation", async () => {
  const text = `{ "A": { "$expires_at": 1 } }`;
  const document = TextDocument.create("file:///secrets.json", "json", 1, text);
  const hover = await service.doHover(document, document.positionAt(12), service.parseJSONDocument(document));
  expect(JSON.stringify(hover?.contents)).toContain("Unix seconds");
});
