import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  answerText,
  MODEL_TOOLS,
  MOST_ENTRIES,
  type ModelTool,
} from "../../../client/language-model/tools.ts";

const { contributes } = JSON.parse(
  readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
) as { contributes: { languageModelTools: Contributed[] } };
const billing = { project: "shop", environment: "development", service: "billing" };

describe("tools for language models", () => {
  test("are those that the manifest contributes", () => {
    expect(contributes.languageModelTools.map(({ name }) => name).toSorted()).toEqual(
      Object.keys(MODEL_TOOLS).toSorted(),
    );
  });

  test("take what the manifest says, and nothing else", () => {
    for (const { inputSchema, modelDescription } of contributes.languageModelTools) {
      expect(inputSchema).toMatchObject({ type: "object", additionalProperties: false });
      expect(modelDescription).toMatch(/no value|never the secret/i);
    }
  });

  test("ask the command line for names and states, in the folder's scope", () => {
    const asked = Object.values<ModelTool>(MODEL_TOOLS).map(({ words }) =>
      words(billing, { name: "DB_PASS" }).join(" "),
    );
    expect(asked).toMatchInlineSnapshot(`
      [
        "secret:list -p shop -e development -s billing",
        "secret:explain -p shop -e development -s billing -k DB_PASS",
        "refs --key DB_PASS",
        "matrix -p shop -s billing --missing",
        "scan",
      ]
    `);
    expect(asked.join(" ")).not.toContain("--reveal");
  });

  test("take an environment by its name alone", () => {
    const { words } = MODEL_TOOLS.keyward_list_secrets;
    expect(words(billing, { environment: "production" })).toContain("production");
    expect(() => words(billing, { environment: "--reveal" })).toThrow(/not allowed/);
    expect(() => words(billing, { environment: 1 })).toThrow(/no text/);
    expect(words({}, { environment: "production" })).toEqual(["secret:list"]);
  });

  test.each(["", "--reveal", "A B", undefined, 7])("take %j for no name", (name) => {
    expect(() => MODEL_TOOLS.keyward_explain_secret.words(billing, { name })).toThrow();
  });
});

describe("an answer for a model", () => {
  const many = Array.from({ length: MOST_ENTRIES + 1 }, (_, index) => ({ index }));

  test("has as much of a list as can be read at once, and how long it is", () => {
    expect(JSON.parse(answerText(JSON.stringify(many), undefined))).toMatchObject({
      total: MOST_ENTRIES + 1,
      entries: { length: MOST_ENTRIES },
    });
  });

  test("is cut where its list stands inside of it", () => {
    const answer = JSON.parse(answerText(JSON.stringify({ findings: many, files: 3 }), "findings"));
    expect(answer).toMatchObject({ files: 3, total: MOST_ENTRIES + 1, findings: { length: MOST_ENTRIES } });
  });

  test("may come as one document a line, or as none", () => {
    expect(JSON.parse(answerText('{"a":1}\n{"a":2}\n', undefined))).toEqual({
      entries: [{ a: 1 }, { a: 2 }],
      total: 2,
    });
    expect(JSON.parse(answerText("", undefined))).toEqual({ entries: [], total: 0 });
  });
});

interface Contributed {
  readonly name: string;
  readonly modelDescription: string;
  readonly inputSchema: object;
}
