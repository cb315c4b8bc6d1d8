import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TextDocumentEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codeAction } from "../../../server/features/code-action.ts";
import { documentDiagnostic } from "../../../server/features/document-diagnostic.ts";
import { statusOf } from "../../../server/status.ts";
import { valuesIn } from "../../../server/values-in.ts";
import { repetitions } from "../../support/repetitions.ts";
import { openEditor, showDiagnostics, type EditorOptions } from "../editor.ts";

const VALUE = ["hV9s", "Lq2Z", "tY7b", "Nc4X"].join("-");
const STRIPE_KEY = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");
const OPTIONS: EditorOptions = {
  files: { "secrets.json": `{ "$scope": { "project": "shop" } }` },
  vault: { "shop/DB_PASS": {} },
  values: { [VALUE]: "shop/DB_PASS" },
};

/** `VALUE` in the source stands for a value of the vault. */
async function diagnosed(path: string, source: string, options: EditorOptions = OPTIONS) {
  const editor = await openEditor(options);
  const { at, document } = await editor.open(path, source.replaceAll("VALUE", VALUE));
  // What the vault's fingerprints know is read from the first question on.
  await documentDiagnostic(editor.context, at);
  await new Promise((resolve) => setImmediate(resolve));
  const report = await documentDiagnostic(editor.context, at);
  const items = report.kind === "full" ? report.items : [];
  const ours = items.filter(({ code }) => code === "vault-value");
  return { editor, at, document, ours, text: showDiagnostics(document, ours).replaceAll(VALUE, "VALUE") };
}

describe("a value of the vault is found", () => {
  test("and told with its name, its scope and what to do", async () => {
    const { text } = await diagnosed("a.ts", `connect({ password: "VALUE" });`);
    expect(text).toMatchInlineSnapshot(
      `"‹VALUE› warning vault-value: This is the value of DB_PASS in shop. Read it from the vault, and rotate it if it was ever shared."`,
    );
  });

  test.each([
    ["a.py", `a = b'VALUE'`],
    ["a.go", "package main\n\nvar a = `VALUE`"],
    ["a.rs", `const A: &str = r#"VALUE"#;`],
    ["a.sh", `curl --token=VALUE`],
    [".env", `A=VALUE # x`],
    ["config.yaml", `a:\n  b: VALUE`],
    ["config.ini", `a = VALUE`],
    ["config.json", `{ "a": "VALUE" }`],
    ["notes.md", `it's \`VALUE\`, isn't it?`],
    ["a.sql", `-- don't\nPASSWORD 'VALUE';`],
  ])("in %s", async (path, source) => {
    const { ours, document } = await diagnosed(path, source);
    expect(ours.map(({ range }) => document.getText(range))).toEqual([VALUE]);
  });

  test("and told once, though it looks like a leak as well", async () => {
    const editor = await openEditor({ ...OPTIONS, values: { [STRIPE_KEY]: "shop/STRIPE_KEY" } });
    const { at } = await editor.open("a.ts", `const key = "${STRIPE_KEY}";`);
    const codes = async () => {
      const report = await documentDiagnostic(editor.context, at);
      return report.kind === "full" ? report.items.map(({ code }) => code) : [];
    };
    await codes();
    expect(await codes()).toEqual(["vault-value"]);
  });

  test("behind escape sequences", async () => {
    const { ours } = await diagnosed("a.ts", `f("hV9s\\x2dLq2Z-tY7b-Nc4X")`);
    expect(ours).toHaveLength(1);
  });

  test("as a whole only", async () => {
    const { ours } = await diagnosed("a.ts", `f("xVALUE", "VALUE.", "Bearer VALUE")`);
    expect(ours).toEqual([]);
  });

  test("not in a secrets file, where values are told as such, nor where nothing is to be looked for", async () => {
    const inFile = await diagnosed("secrets.local.json", `{ "A": "VALUE" }`);
    expect(inFile.ours).toEqual([]);
    const settings = { scan: { enable: false } };
    expect((await diagnosed("a.ts", `f("VALUE")`, { ...OPTIONS, settings })).ours).toEqual([]);
  });
});

test("the fix replaces it by a read of the name, and declares that; the vault is not written", async () => {
  const { editor, at, ours, document } = await diagnosed("a.py", `password = "VALUE"\n`);
  const range = { start: at.position, end: at.position };
  const actions = await codeAction(editor.context, { ...at, range, context: { diagnostics: ours } });
  const fix = actions.find(({ title }) => title === "Replace by a read of DB_PASS")!;
  expect(fix).toMatchObject({ kind: "quickfix", isPreferred: true });
  const [declared, replaced] = fix.edit!.documentChanges as [TextDocumentEdit, TextDocumentEdit];
  expect(declared.textDocument.uri).toMatch(/secrets\.json$/);
  expect(TextDocument.applyEdits(document, replaced.edits as never)).toBe(
    'import os\n\npassword = os.environ["DB_PASS"]\n',
  );
});

test("without the key of fingerprints nothing is found, and the status says so once that is known", async () => {
  const editor = await openEditor({ ...OPTIONS, values: null });
  let changes = 0;
  editor.context.changes.listen(() => changes++);
  expect(statusOf(editor.context).text).not.toContain("not looked for");
  const { at } = await editor.open("a.ts", `f("${VALUE}")`);
  await documentDiagnostic(editor.context, at);
  await new Promise((resolve) => setImmediate(resolve));
  expect(statusOf(editor.context).text).toMatchInlineSnapshot(
    `"The vault is open for names and states. Its values are not looked for in files: the keychain has no key for that, and the vault was not unlocked in this window."`,
  );
  expect(changes).toBe(1);
});

test("a value between any two quotes is among the texts that are asked about, whatever stands around it", () => {
  const noise = fc.stringMatching(/^[a-z '"`=:\n\\#$(){}]{0,30}$/);
  fc.assert(
    fc.property(noise, noise, fc.constantFrom('"', "'", '"""'), (before, after, quote) => {
      const text = `${before}\n${quote}${VALUE}${quote}\n${after}`;
      expect([...valuesIn(text)].map(({ value }) => value)).toContain(VALUE);
    }),
    { numRuns: repetitions(200, 20_000) },
  );
});
