import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { LiteralTarget, WorkspaceEdit } from "../../../protocol/lsp.ts";
import { moveEdits } from "../../../server/features/move-edits.ts";
import { suggestMove } from "../../../server/features/suggest-move.ts";
import { DocumentMovedOn } from "../../../server/handle.ts";
import { openEditor, uriOf, type EditorOptions } from "../editor.ts";

const STRIPE_KEY = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");
const RULE = "stripe-secret-key";

/** `KEY` in the source stands for a fake token, and is the literal that is asked about. */
async function open(path: string, source: string, options: EditorOptions = {}) {
  const editor = await openEditor(options);
  const { document } = await editor.open(path, source.replace("KEY", `‹${STRIPE_KEY}›`));
  const start = document.getText().indexOf(STRIPE_KEY);
  const range = { start: document.positionAt(start), end: document.positionAt(start + STRIPE_KEY.length) };
  const target: LiteralTarget = { uri: document.uri, version: document.version, range, rule: RULE };
  return { editor, document, target };
}

async function suggested(path: string, source: string, options?: EditorOptions) {
  const { editor, document, target } = await open(path, source, options);
  const suggestion = await suggestMove(editor.context, target);
  if (!suggestion || "refused" in suggestion) return suggestion;
  const { pieces, ...rest } = suggestion;
  const text = pieces.map(({ range }) => document.getText(range)).join("");
  return { ...rest, text: text.replace(STRIPE_KEY, "KEY"), dialects: pieces.map(({ dialect }) => dialect) };
}

const BOUND = { files: { "secrets.json": `{ "$scope": { "project": "shop" } }` } };

describe("the suggestion", () => {
  test("is the name that the code gives it, the folder's scope, and the literal without its quotes", async () => {
    expect(await suggested("a.ts", `const stripeKey = "KEY";`, BOUND)).toMatchInlineSnapshot(`
      {
        "dialects": [
          "javascript",
        ],
        "name": "STRIPE_KEY",
        "names": "any",
        "scope": "shop/development",
        "text": "KEY",
        "what": "a Stripe secret key",
      }
    `);
  });

  test.each([
    [`const paymentToken: string = "KEY";`, "PAYMENT_TOKEN"],
    [`client({ stripeSecret: 'KEY' })`, "STRIPE_SECRET"],
    [`const apiKey = "KEY";`, "STRIPE_SECRET_KEY"],
    [`pay("KEY")`, "STRIPE_SECRET_KEY"],
    [`const key = process.env.PAY_TOKEN ?? "KEY";`, "PAY_TOKEN"],
  ])("for %s is %s", async (source, name) => {
    expect(await suggested("a.ts", source)).toMatchObject({ name });
  });

  test.each([
    [`const token = "KEY";`, "TOKEN"],
    [`pay("KEY")`, "NEW_SECRET"],
    [`const _ = "KEY";`, "NEW_SECRET"],
  ])("for %s, which no rule has found, is %s", async (source, name) => {
    const { editor, target } = await open("a.ts", source);
    expect(await suggestMove(editor.context, { ...target, rule: "" })).toMatchObject({ name });
  });

  test("is a name that is still free", async () => {
    const vault = { "shop/STRIPE_KEY": {}, "shop/STRIPE_KEY_2": {} };
    const suggestion = await suggested("a.ts", `const stripeKey = "KEY";`, { ...BOUND, vault });
    expect(suggestion).toMatchObject({ name: "STRIPE_KEY_3" });
  });

  test.each([
    ["a.py", `stripe_key = "KEY"`, "STRIPE_KEY"],
    ["a.go", `package main\n\nconst stripeKey string = "KEY"`, "STRIPE_KEY"],
    ["a.go", `package main\n\nfunc f() { stripeKey := \`KEY\` }`, "STRIPE_KEY"],
    ["A.java", `class A { static final String STRIPE_LIVE = "KEY"; }`, "STRIPE_LIVE"],
    ["a.kt", `const val stripeKey: String = "KEY"`, "STRIPE_KEY"],
    ["a.rs", `const STRIPE_LIVE: &str = r#"KEY"#;`, "STRIPE_LIVE"],
    ["a.php", `<?php $config = ['stripe_live' => 'KEY'];`, "STRIPE_LIVE"],
    ["a.php", `<p><?= 'KEY' ?></p>`, "STRIPE_SECRET_KEY"],
    ["a.rb", `headers = { "X-Stripe-Key" => 'KEY' }`, "X_STRIPE_KEY"],
    ["a.sh", `export STRIPE_LIVE=KEY`, "STRIPE_LIVE"],
    [".env", `STRIPE_LIVE="KEY"`, "STRIPE_LIVE"],
    ["compose.yaml", `services:\n  a:\n    environment:\n      STRIPE_LIVE: KEY`, "STRIPE_LIVE"],
    ["a.ts", `fetch(url, { headers: { stripeAuth: "Bearer KEY" } })`, "STRIPE_AUTH"],
  ])("in %s for %s is %s", async (path, source, name) => {
    expect(await suggested(path, source)).toMatchObject({ name });
  });

  test("is a name that means nothing else in the code", async () => {
    const suggestion = await suggested("a.sh", `STRIPE_LIVE=1; export STRIPE_LIVE=KEY`);
    expect(suggestion).toMatchObject({ name: "STRIPE_LIVE_2" });
  });

  test("is a reason where no read can stand", async () => {
    expect(await suggested("a.ts", `enum A { B = "KEY" }`)).toEqual({
      refused: "An enum's members have to be constants.",
    });
    expect(await suggested("a.py", `def f(os):\n  key = "KEY"`)).toEqual({
      refused: expect.stringContaining("means something else here"),
    });
    expect(await suggested("a.py", `def os(): pass\nkey = "KEY"`)).toEqual({
      refused: "os means something else in this file.",
    });
    expect(await suggested("a.go", `package a\n\ntype os int\n\nvar key = "KEY"`)).toEqual({
      refused: "os means something else in this file.",
    });
    expect(await suggested("config.json", `{ "key": "KEY" }`)).toEqual({
      refused: expect.stringContaining("Nothing in a file of this kind reads secrets"),
    });
  });

  test("for a password in a URL is about the whole URL", async () => {
    const suggestion = await suggested("a.ts", `const databaseUrl = "postgres://me:KEY@db/shop";`);
    expect(suggestion).toMatchObject({ name: "DATABASE_URL", text: "postgres://me:KEY@db/shop" });
  });

  test("is none where the document has moved on, or no literal is there", async () => {
    const { editor, target } = await open("a.ts", `const a = "KEY"; f(a);`);
    expect(await suggestMove(editor.context, { ...target, version: 7 })).toBeNull();
    const elsewhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };
    expect(await suggestMove(editor.context, { ...target, range: elsewhere })).toBeNull();
  });
});

describe("the edits", () => {
  async function moved(path: string, source: string, options: EditorOptions = {}) {
    const { editor, target } = await open(path, source, options);
    const edit = await moveEdits(editor.context, { ...target, name: "STRIPE_KEY", scope: "shop" });
    expect(JSON.stringify(edit)).not.toContain(STRIPE_KEY);
    return show(edit, (uri) => {
      const open = editor.context.documents.get(uri)?.getText();
      return open ?? editor.files.get(uri.slice(uriOf("").length)) ?? "";
    });
  }

  test("replace the literal by the language's read, and declare the name in the nearest secrets.json", async () => {
    expect(await moved("src/a.ts", `const key = "KEY";`, BOUND)).toMatchInlineSnapshot(`
      "file:///work/secrets.json (version null)
      { "$scope": { "project": "shop" }, "STRIPE_KEY": { "$required": true } }

      file:///work/src/a.ts (version 1)
      const key = process.env.STRIPE_KEY!;"
    `);
  });

  test("read as the file reads elsewhere, and in JSX put the read into braces", async () => {
    expect(await moved("a.ts", `const a = import.meta.env.A; const key = 'KEY';`, BOUND)).toContain(
      "const key = import.meta.env.STRIPE_KEY;",
    );
    expect(await moved("a.tsx", `const a = <Pay apiKey="KEY" />;`, BOUND)).toContain(
      "<Pay apiKey={process.env.STRIPE_KEY!} />",
    );
  });

  test("import what the read takes, and add the name to the example of the environment", async () => {
    const files = { ...BOUND.files, ".env.example": "# for all\nOTHER=", "src/.env.local": "X=1\n" };
    expect(await moved("src/a.py", `key = "KEY"\n`, { files })).toMatchInlineSnapshot(`
      "file:///work/secrets.json (version null)
      { "$scope": { "project": "shop" }, "STRIPE_KEY": { "$required": true } }

      file:///work/.env.example (version null)
      # for all
      OTHER=
      STRIPE_KEY=


      file:///work/src/a.py (version 1)
      import os

      key = os.environ["STRIPE_KEY"]
      "
    `);
  });

  test("leave an example alone that has the name", async () => {
    const files = { ...BOUND.files, "src/.env.example": "STRIPE_KEY=\n", ".env.example": "" };
    expect(await moved("src/a.ts", `const key = "KEY";`, { files })).not.toContain(".env.example");
  });

  test("are refused for a name that cannot be read there", async () => {
    const { editor, target } = await open("a.sh", `export A=KEY`);
    const asked = moveEdits(editor.context, { ...target, name: "a-b", scope: "*" });
    await expect(asked).rejects.toMatchObject({ code: "FILE_INVALID" });
  });

  test("make a secrets.json where there is none", async () => {
    expect(await moved("src/a.ts", `const key = "KEY";`)).toMatchInlineSnapshot(`
      "create file:///work/secrets.json

      file:///work/secrets.json (version null)
      {
        "STRIPE_KEY": { "$required": true }
      }


      file:///work/src/a.ts (version 1)
      const key = process.env.STRIPE_KEY!;"
    `);
  });

  test("leave a name that is declared already alone", async () => {
    const files = { "secrets.json": `{ "STRIPE_KEY": { "$required": true } }` };
    expect(await moved("a.ts", `const key = "KEY";`, { files })).not.toContain("secrets.json");
  });

  test("are refused for another version of the document", async () => {
    const { editor, target } = await open("a.ts", `const key = "KEY";`);
    const asked = moveEdits(editor.context, { ...target, version: 2, name: "A", scope: "*" });
    await expect(asked).rejects.toBeInstanceOf(DocumentMovedOn);
  });
});

/** Every file after the edit. */
function show({ documentChanges }: WorkspaceEdit, textOf: (uri: string) => string): string {
  return documentChanges
    .map((change) => {
      if ("kind" in change) return `create ${change.uri}`;
      const { uri, version } = change.textDocument;
      const document = TextDocument.create(uri, "", 0, textOf(uri));
      return `${uri} (version ${version})\n${TextDocument.applyEdits(document, change.edits)}`;
    })
    .join("\n\n");
}
