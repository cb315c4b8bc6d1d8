import { expect, test } from "vitest";
import { hover } from "../../server/features/hover.ts";
import { references } from "../../server/features/references.ts";
import { indexFile, indexFolder } from "../../server/indexer.ts";
import { statusOf } from "../../server/status.ts";
import { pathAliasesIn } from "../../server/path-aliases.ts";
import { openEditor, uriOf, type Editor } from "./editor.ts";

const FILES = {
  "secrets.json": `{ "$scope": { "project": "shop" }, "DB_PASS": { "$description": "the database" } }`,
  "src/env.ts": "export const env = process.env;",
  "src/names.ts": `export const KEY = "DB_PASS";`,
  "src/a.ts": `import { env } from "./env"; use(env.DB_PASS);`,
  "src/b.ts": `import { KEY } from "./names"; use(process.env[KEY]);`,
};

const places = ({ context }: Editor, name = "DB_PASS") =>
  context.index
    .places(name)
    .map(({ uri, range }) => `${uri.slice(uriOf("").length)}:${range.start.character + 1}`);

test("the index knows what modules give each other", async () => {
  const editor = await openEditor({ files: FILES });
  await editor.index();
  expect(places(editor)).toEqual(["src/a.ts:38", "src/b.ts:48"]);
});

test("an open document knows it, too", async () => {
  const editor = await openEditor({ files: FILES });
  await editor.index();
  const { at } = await editor.open("src/c.ts", `import { env as e } from "./env"; e.DB‸_PASS;`);
  expect(JSON.stringify(hover(editor.context, at))).toContain("the database");
  expect(references(editor.context, { ...at, context: { includeDeclaration: false } })).toHaveLength(3);
});

test("those who import a module are read again when it exports something else", async () => {
  const editor = await openEditor({ files: FILES });
  await editor.index();
  editor.files.set("src/env.ts", "export const env = {};");
  expect(await indexFile(editor.context, "/work/src/env.ts")).toBe(true);
  expect(places(editor)).toEqual(["src/b.ts:48"]);
  editor.files.set("src/names.ts", `export const KEY = "OTHER";`);
  await indexFile(editor.context, "/work/src/names.ts");
  expect(places(editor)).toEqual([]);
  expect(places(editor, "OTHER")).toEqual(["src/b.ts:48"]);
  editor.files.delete("src/names.ts");
  await indexFile(editor.context, "/work/src/names.ts");
  expect(places(editor, "OTHER")).toEqual([]);
});

test("the accessors of the setting are found in files and in open documents", async () => {
  const settings = { references: { accessors: ["config.get"] } };
  const files = { "a.ts": `config.get("DB_PASS");` };
  const editor = await openEditor({ files, settings });
  await editor.index();
  await editor.open("b.ts", `this.config.get("DB_PASS");`);
  expect(places(editor)).toEqual(["a.ts:13", "b.ts:18"]);
});

test("the paths of tsconfig.json and go.mod, and the names of packages, lead to files", async () => {
  const { context } = await openEditor({
    files: {
      "tsconfig.base.json": `{ "compilerOptions": { /* a comment */ "paths": { "#/*": ["./src/*"], "bad": 1 }, } }`,
      "apps/web/tsconfig.json": `{ "extends": "../../tsconfig.base.json" }`,
      "apps/api/tsconfig.json": `{ "compilerOptions": { "baseUrl": "./src", "paths": { "env": ["lib/env.ts"] } } }`,
      "packages/env/package.json": `{ "name": "@acme/env" }`,
      "package.json": `{ "name": "acme" }`,
      "broken/tsconfig.json": `{ "compilerOptions": `,
      "tools/go.mod": "// Tools.\nmodule example.com/tools\n\ngo 1.24\n",
    },
  });
  const paths = [
    ..."tsconfig.base.json|apps/web/tsconfig.json|apps/api/tsconfig.json|packages/env/package.json".split(
      "|",
    ),
    ..."package.json|broken/tsconfig.json|gone/tsconfig.json|tools/go.mod".split("|"),
  ];
  const aliases = await pathAliasesIn(context.files, "/work", paths);
  expect(aliases.map(({ folder, pattern, targets }) => `${folder}: ${pattern} = ${targets.join(", ")}`))
    .toMatchInlineSnapshot(`
      [
        "/work/apps/web: #/* = /work/src/*",
        "/work/apps/web: bad = ",
        "/work/apps/api: env = /work/apps/api/src/lib/env.ts",
        "/work/apps/api: * = /work/apps/api/src/*",
        "/work/tools: example.com/tools = /work/tools",
        "/work/tools: example.com/tools/* = /work/tools/*",
        "/work: @acme/env = /work/packages/env, /work/packages/env/src, /work/packages/env/lib",
        "/work: @acme/env/* = /work/packages/env/*, /work/packages/env/src/*, /work/packages/env/lib/*",
      ]
    `);
});

test("what was not read is said in the status", async () => {
  const files = { "a.ts": "process.env.A", "large.ts": `process.env.B; ${" ".repeat(2000)}` };
  const { context } = await openEditor({ files, settings: { scan: { maxFileKB: 1 } } });
  const [folder] = context.workspace.folders;
  const whole = await indexFolder(context, folder!, { report: () => undefined, isCancelled: false });
  expect(whole).toEqual({
    files: 2,
    isWhole: true,
    left: ["1 file larger than keyward.scan.maxFileKB in /work."],
  });
  const none = await indexFolder(context, folder!, { report: () => undefined, isCancelled: true });
  expect(none.isWhole).toBe(false);
  context.index.finish("partial", none.left);
  const { problems, unread } = statusOf(context);
  expect(unread).toEqual(problems);
  expect(problems).toEqual([
    "Not all files were read: names that seem unknown are not reported.",
    "Not read for references: The rest of /work: it was cancelled.",
  ]);
});

test("a text that is too large is not parsed where it is open either, until it is small again", async () => {
  const editor = await openEditor({ settings: { scan: { maxFileKB: 1 } } });
  const { document } = await editor.open("a.ts", `process.env.DB_PASS; ${" ".repeat(2000)}`);
  expect(editor.context.code.of(document)).toBeUndefined();
  expect(places(editor)).toEqual([]);
  editor.context.documents.change(document.uri, 2, [{ text: "process.env.DB_PASS;" }]);
  await indexFile(editor.context, "/work/a.ts");
  expect(places(editor)).toEqual(["a.ts:13"]);
});
