import { describe, expect, test } from "vitest";
import type { Location } from "vscode-languageserver/node";
import { definition } from "../../../server/features/definition.ts";
import { documentLink } from "../../../server/features/document-link.ts";
import { documentSymbol } from "../../../server/features/document-symbol.ts";
import { folderScope } from "../../../server/features/folder-scope.ts";
import { foldingRange } from "../../../server/features/folding-range.ts";
import { hover } from "../../../server/features/hover.ts";
import { references } from "../../../server/features/references.ts";
import { workspaceSymbol } from "../../../server/features/workspace-symbol.ts";
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

  test("works from ${X} in a value of a .env file, which is a reference of it", async () => {
    const editor = await openEditor(FILES);
    await editor.index();
    const { at } = await editor.open(".env.local", "URL=x://${DB‸_PASS}", "dotenv");
    await editor.index();
    expect(shown(definition(editor.context, at))[0]).toBe("secrets.local.json:1:1");
    const found = references(editor.context, { ...at, context: { includeDeclaration: false } });
    expect(shown(found)).toContain(".env.local:1:11");
    expect(JSON.stringify(hover(editor.context, at))).toContain("wins");
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

describe("the symbols of the workspace", () => {
  const symbols = async (query: string, options: EditorOptions = FILES) => {
    const editor = await openEditor(options);
    await editor.context.workspace.prepare(uriOf("secrets.json"));
    await editor.index();
    return workspaceSymbol(editor.context, { query }).map(
      ({ name, containerName, location: { uri, range } }) =>
        `${name} · ${containerName} · ${uri.slice("file:///work/".length)}:${range.start.line + 1}`,
    );
  };

  test("are the entries of secrets files, what .env gives, and what code reads from the vault", async () => {
    const files = {
      ...FILES.files,
      ".env": "DB_PASS=1\nDB_POOL=2\n",
      "c.ts": "use(process.env.DB_HOST, process.env.HOME)",
    };
    expect(await symbols("db", { files, vault: { "shop/DB_HOST": {} } })).toMatchInlineSnapshot(`
      [
        "DB_PASS · secrets.json · secrets.json:3",
        "DB_PASS · secrets.local.json · secrets.local.json:1",
        "DB_POOL · .env · .env:2",
        "DB_HOST · in the vault, first read here · c.ts:1",
      ]
    `);
  });

  test("are matched by letters in order, and at most so many that a person can look at them", async () => {
    expect(await symbols("dps")).toHaveLength(2);
    expect(await symbols("xyz")).toEqual([]);
    const many = Array.from({ length: 300 }, (_, index) => `"N${index}": "x"`).join(",");
    expect(await symbols("n", { files: { "secrets.json": `{${many}}` } })).toHaveLength(200);
  });
});

describe("the links of a secrets file", () => {
  const SOURCE = `{ "$scope": { "project": "shop" },
    "A": { "$from": "secret://shop/B" }, "B": "x",
    "C": { "$from": "secret://shop/IN_VAULT" }, "D": { "$from": "secret://shop/NOWHERE" }, "E": { "$from": "nothing" } }`;
  const linksWith = async (options: EditorOptions["options"]) => {
    const editor = await openEditor({ vault: { "*/IN_VAULT": {} }, options: options ?? {} });
    const { at, document } = await editor.open("secrets.json", SOURCE);
    return documentLink(editor.context, at).map(
      ({ range, target = "" }) => `${document.getText(range)} → ${decodeURIComponent(target)}`,
    );
  };

  test("lead from $from to the entry, or to the vault's definition in the tree", async () => {
    expect(await linksWith({ commandLinks: true })).toMatchInlineSnapshot(`
      [
        "secret://shop/B → file:///work/secrets.json#L2",
        "secret://shop/IN_VAULT → command:keyward.showSecret?[{"scope":"*","key":"IN_VAULT"}]",
      ]
    `);
  });

  test("lead to no command where the client has none, or where the workspace is not trusted", async () => {
    expect((await linksWith({})).join()).not.toContain("command:");
    expect((await linksWith({ commandLinks: true, trusted: false })).join()).not.toContain("command:");
  });
});

test("entries over several lines can be folded, where the editor does not fold JSON itself", async () => {
  const source = `{\n  "A": {\n    "$required": true,\n    "$tags": []\n  },\n  "B": "x"\n}`;
  const foldsWith = async (validateShape: boolean) => {
    const editor = await openEditor({ options: { validateShape } });
    const { at } = await editor.open("secrets.json", source);
    return foldingRange(editor.context, at).map(({ startLine, endLine }) => `${startLine}-${endLine}`);
  };
  expect(await foldsWith(true)).toEqual(["0-5", "1-3"]);
  expect(await foldsWith(false)).toEqual([]);
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
