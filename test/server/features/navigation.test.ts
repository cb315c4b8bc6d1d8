import { describe, expect, test } from "vitest";
import type { Location } from "vscode-languageserver/node";
import { definition } from "../../../server/features/definition.ts";
import { documentSymbol } from "../../../server/features/document-symbol.ts";
import { folderScope } from "../../../server/features/folder-scope.ts";
import { references } from "../../../server/features/references.ts";
import { openEditor, uriOf, type EditorOptions } from "../editor.ts";

const FILES: EditorOptions = {
  files: {
    "secrets.json": `{\n  "$scope": { "project": "shop", "service": "billing" },\n  "DB_PASS": { "$required": true }\n}`,
    "secrets.local.json": `{ "DB_PASS": "here" }`,
    ".env": "DB_PASS=1\n",
    "src/b.ts": "\n\nconst { DB_PASS } = process.env;\n",
  },
};

const shown = (locations: readonly Location[]) =>
  locations.map(
    ({ uri, range }) =>
      `${uri.slice("file:///work/".length)}:${range.start.line + 1}:${range.start.character + 1}`,
  );

describe("going to the definition of a name", () => {
  test("leads to the entry that wins, then to those behind it, then to .env", async () => {
    const editor = await openEditor(FILES);
    await editor.index();
    const { at } = await editor.open("src/a.ts", "process.env.DB‸_PASS");
    expect(shown(definition(editor.context, at))).toEqual([
      "secrets.local.json:1:1",
      "secrets.json:3:1",
      ".env:1:1",
    ]);
  });

  test("works from a $from, and leads to the exact place in an open document", async () => {
    const editor = await openEditor(FILES);
    const { at } = await editor.open(
      "secrets.json",
      `{\n  "A": { "$from": "secret://shop/‸B" },\n  "B": "x"\n}`,
    );
    expect(shown(definition(editor.context, at))).toEqual(["secrets.json:3:3"]);
  });

  test("leads nowhere for what is no name", async () => {
    const editor = await openEditor(FILES);
    const { at } = await editor.open("src/a.ts", "const ‸x = process.env.DB_PASS");
    expect(definition(editor.context, at)).toEqual([]);
  });
});

describe("finding the references of a name", () => {
  test("finds code; with declarations, secrets files and .env as well", async () => {
    const editor = await openEditor(FILES);
    await editor.index();
    const { at } = await editor.open("src/a.ts", "process.env.DB‸_PASS");
    const find = (includeDeclaration: boolean) =>
      shown(references(editor.context, { ...at, context: { includeDeclaration } }));
    expect(find(false)).toEqual(["src/a.ts:1:13", "src/b.ts:3:9"]);
    expect(find(true)).toEqual([
      ".env:1:1",
      "src/a.ts:1:13",
      "src/b.ts:3:9",
      "secrets.json:3:1",
      "secrets.local.json:1:1",
    ]);
  });
});

test("a secrets file has its entries as symbols, for editors that make no outline of JSON themselves", async () => {
  const source = `{ "A": "x", "B": { "$from": "secret://*/B" }, "C": { "$required": true } }`;
  const symbolsWith = async (validateShape: boolean) => {
    const editor = await openEditor({ options: { validateShape } });
    const { at } = await editor.open("secrets.json", source);
    return documentSymbol(editor.context, at).map(({ name, detail }) => `${name} ${detail}`);
  };
  expect(await symbolsWith(true)).toEqual(["A plaintext", "B secret://*/B", "C declared"]);
  expect(await symbolsWith(false)).toEqual([]);
});

describe("the scope of a folder", () => {
  const scopeOf = async (path: string, options: EditorOptions) => {
    const { context } = await openEditor(options);
    return folderScope(context, { uri: path.includes(":") ? path : uriOf(path) });
  };

  test("is what the nearest $scope says, with the environment of the setting", async () => {
    expect(await scopeOf("src/a.ts", { ...FILES, settings: { environment: "staging" } })).toEqual({
      scope: "shop/staging/billing",
      environment: "staging",
      root: "file:///work",
      bound: true,
    });
  });

  test("is in the environment of a secrets file that is for one", async () => {
    expect(await scopeOf("secrets.production.json", FILES)).toMatchObject({
      scope: "shop/production/billing",
    });
  });

  test("is the platform where nothing binds it, on no disk and outside of the workspace too", async () => {
    const unbound = { scope: "*", environment: "development", bound: false };
    expect(await scopeOf("src/a.ts", {})).toEqual({ ...unbound, root: "file:///work" });
    expect(await scopeOf("untitled:1", FILES)).toEqual({ ...unbound, root: null });
    expect(await scopeOf("file:///elsewhere/a.ts", FILES)).toEqual({ ...unbound, root: null });
  });
});
