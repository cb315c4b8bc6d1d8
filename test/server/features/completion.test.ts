import { describe, expect, test } from "vitest";
import type { CompletionItem, CompletionList } from "vscode-languageserver/node";
import { completion, completionResolve } from "../../../server/features/completion.ts";
import { openEditor, type EditorOptions } from "../editor.ts";

async function complete(path: string, marked: string, options: EditorOptions = {}) {
  const editor = await openEditor(options);
  await editor.index();
  const { at, document } = await editor.open(path, marked);
  const list: CompletionList | null = await completion(editor.context, at);
  const items = list?.items ?? [];
  const shown = items
    .toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1))
    .map(
      (item) =>
        `${textIn(document.getText(), document, item)} · ${item.detail ?? ""}${item.tags ? " (deprecated)" : ""}`,
    )
    .join("\n");
  return { editor, items, shown };
}

/** The item's label, after what its edit would take the place of. */
function textIn(
  text: string,
  document: { offsetAt(position: { line: number; character: number }): number },
  item: CompletionItem,
): string {
  const edit = item.textEdit;
  if (!edit || !("range" in edit)) return item.label;
  return `‹${text.slice(document.offsetAt(edit.range.start), document.offsetAt(edit.range.end))}› → ${edit.newText}`;
}

const SHOP: EditorOptions = {
  files: {
    "secrets.json": `{ "$scope": { "project": "shop" }, "DB_URL": { "$required": true } }`,
    ".env": "DB_POOL=5\n",
    "other.ts": "process.env.DB_OTHER",
  },
  vault: {
    "shop/DB_PASS": {},
    "shop/development/DB_OLD": { status: "revoked" },
    "store/DB_ELSEWHERE": {},
    "*/MAIL_KEY": {},
  },
};

describe("names in code", () => {
  test("come in the order of how well they fit the folder's scope", async () => {
    const { shown } = await complete("a.ts", "process.env.DB‸", SHOP);
    expect(shown).toMatchInlineSnapshot(`
      "‹DB› → DB_PASS · ProjectID: shop
      ‹DB› → DB_POOL · given by .env
      ‹DB› → DB_URL · declared: secrets.json:1
      ‹DB› → DB_OTHER · used in code
      ‹DB› → DB_ELSEWHERE · in the vault, out of reach here
      ‹DB› → DB_OLD · revoked: ProjectID: shop, Environment: development (deprecated)"
    `);
  });

  test.each([
    ["process.env.‸"],
    [`process.env["‸"]`],
    ["const { ‸ } = process.env;"],
    [`context.secrets.get("‸")`],
    ["import.meta.env.‸"],
  ])("are offered in %s", async (source) => {
    const { items } = await complete("a.ts", source, SHOP);
    expect(items.map(({ label }) => label)).toContain("DB_PASS");
  });

  test("are not offered elsewhere", async () => {
    expect((await complete("a.ts", "process.‸", SHOP)).items).toEqual([]);
    expect((await complete("a.ts", "// process.env.‸", SHOP)).items).toEqual([]);
  });

  test("are described with their chain when one is highlighted", async () => {
    const { editor, items } = await complete("a.ts", "process.env.DB_P‸", SHOP);
    const item = items.find(({ label }) => label === "DB_PASS")!;
    expect(completionResolve(editor.context, item).documentation).toMatchInlineSnapshot(`
      {
        "kind": "markdown",
        "value": "**DB\\_PASS** \`••••••••\` in \`shop/development\`

      - **wins** · ProjectID: shop · version 3, set 5d ago",
      }
    `);
  });
});

describe("in a secrets file", () => {
  test("names that code uses and the vault has are offered, those in the file already are not", async () => {
    const { shown } = await complete(
      "secrets.json",
      `{ "$scope": { "project": "shop" }, "DB_PASS": "x", "‸" }`,
      {
        ...SHOP,
        // What the runtime gives is nobody's to declare.
        files: { "other.ts": "process.env.DB_OTHER; process.env.NODE_ENV" },
      },
    );
    expect(shown).toMatchInlineSnapshot(`
      "‹""› → "DB_OTHER": { "\\$description": "$1", "\\$required": true } · used in code
      ‹""› → "MAIL_KEY": { "\\$description": "$1", "\\$required": true } · Platform"
    `);
  });

  test("a URI is completed scope by scope, then by name", async () => {
    const at = async (typed: string) =>
      (await complete("secrets.json", `{ "A": { "$from": "${typed}‸" } }`, SHOP)).shown;
    expect(await at("")).toMatchInlineSnapshot(`
      "‹› → secret://*/ · 
      ‹› → secret://shop/ · 
      ‹› → secret://store/ · "
    `);
    expect(await at("secret://shop/")).toMatchInlineSnapshot(`
      "‹secret://shop/› → secret://shop/DB_PASS · ProjectID: shop
      ‹secret://shop/› → secret://shop/development/ · "
    `);
    expect(await at("secret://shop/development/D")).toMatchInlineSnapshot(
      `"‹secret://shop/development/D› → secret://shop/development/DB_OLD · ProjectID: shop, Environment: development"`,
    );
  });

  test("scopes and environments are those that exist", async () => {
    const at = async (source: string) =>
      (await complete("secrets.json", source, SHOP)).items.map(({ label }) => label);
    expect(await at(`{ "$scope": { "project": "‸" } }`)).toEqual(["store", "shop"].toSorted());
    expect(await at(`{ "A": { "$envs": ["‸"] } }`)).toEqual(["development"]);
  });

  test.each([
    ["a name", `{ "DB_P‸`],
    ["a name before others", `{ "DB_P‸\n  "OTHER": "x"\n}`],
    ["a name that is closed, without a value", `{ "DB_P‸" }`],
  ])("%s is completed while the file is broken", async (_, source) => {
    const { items } = await complete("secrets.json", source, SHOP);
    expect(items.map(({ label }) => label)).toContain("DB_PASS");
  });

  test("a URI whose quote is open is completed too", async () => {
    const { items } = await complete("secrets.json", `{ "A": { "$from": "secret://shop/‸`, SHOP);
    expect(items.map(({ label }) => label)).toContain("secret://shop/DB_PASS");
  });

  test("annotations and their values are offered where the editor does not read the schema itself", async () => {
    const at = async (source: string, validateShape = true) =>
      (await complete("secrets.json", source, { ...SHOP, options: { validateShape } })).items.map(
        ({ label }) => label,
      );
    expect(await at(`{ "A": { "‸" } }`)).toEqual(
      expect.arrayContaining(["$from", "$expires_at", "$deprecated"]),
    );
    expect(await at(`{ "A": { "$de‸`)).toEqual(expect.arrayContaining(["$description", "$deprecated"]));
    expect(await at(`{ "A": { "$type": "‸" } }`)).toEqual(expect.arrayContaining([`"url"`, `"pem"`]));
    expect(await at(`{ "A": { "$required": ‸ } }`)).toEqual(expect.arrayContaining(["true", "false"]));
    expect(await at(`{ "A": { "‸" } }`, false)).not.toContain("$from");
  });

  test("values of other entries are never offered", async () => {
    const { items } = await complete(
      "secrets.json",
      `{ "A": { "$value": "hunter2" }, "B": { "$value": ‸ } }`,
    );
    expect(JSON.stringify(items)).not.toContain("hunter2");
  });
});
