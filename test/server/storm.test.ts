import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Position } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { diagnose } from "../../server/diagnostics/of-document.ts";
import type { Context } from "../../server/context.ts";
import { codeLens, codeLensResolve } from "../../server/features/code-lens.ts";
import { completion } from "../../server/features/completion.ts";
import { documentLink } from "../../server/features/document-link.ts";
import { foldingRange } from "../../server/features/folding-range.ts";
import { hover } from "../../server/features/hover.ts";
import { inlayHint, inlayHintResolve } from "../../server/features/inlay-hint.ts";
import { prepareRename } from "../../server/features/rename.ts";
import { workspaceSymbol } from "../../server/features/workspace-symbol.ts";
import { repetitions } from "../support/repetitions.ts";
import { openEditor, showDiagnostics, uriOf, type EditorOptions } from "./editor.ts";

const STRIPE_KEY = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");

const WORLD: EditorOptions = {
  files: { "secrets.local.json": `{ "$scope": { "project": "shop" }, "A": "here" }` },
  vault: { "shop/A": {}, "shop/B": { status: "revoked" }, "*/C": {} },
  options: { validateShape: true },
  settings: { hints: { enable: true } },
};

const CODE = {
  path: "a.ts",
  start: `const { A, B: b = "x" } = process.env;\nuse(process.env.UNKNOWN, "${STRIPE_KEY}");\n`,
  fragments: [
    ..."{}()[].,;:=\"'`\n $".split(""),
    "process.env.",
    "console.log(",
    "A",
    "B",
    "const env = process.env;",
    STRIPE_KEY,
    "\r\n",
    "😀",
    "${",
    "/*",
    "//",
  ],
};

const JSON_FILE = {
  path: "secrets.json",
  start: `{\n  "$scope": { "project": "shop" },\n  "A": "x",\n  "B": { "$from": "secret://shop/C" }\n}\n`,
  fragments: [
    ...'{}[],:"\n $\\'.split(""),
    `"A"`,
    `"$value"`,
    `"$from"`,
    "secret://shop/A",
    "\r\n",
    "😀",
    "//",
    "null",
    "1e9",
  ],
};

/** One edit: where it begins and how much it takes away, as shares of the text, and what it puts there. */
const edit = (fragments: readonly string[]) =>
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.nat({ max: 12 }),
    /** Some editors name the end of a range first. */
    backwards: fc.boolean(),
    inserted: fc.array(fc.constantFrom(...fragments), { maxLength: 3 }).map((parts) => parts.join("")),
  });

async function afterStorm(
  { path, start }: typeof CODE,
  edits: readonly { at: number; removed: number; backwards: boolean; inserted: string }[],
) {
  const { context, open } = await openEditor(WORLD);
  const { document } = await open(path, start);
  context.index.finish();
  const mirror = TextDocument.create(uriOf(path), document.languageId, 1, start);
  for (const [index, { at, removed, backwards, inserted }] of edits.entries()) {
    const offset = Math.floor(at * mirror.getText().length);
    const [start, end] = [mirror.positionAt(offset), mirror.positionAt(offset + removed)];
    const range = backwards ? { start: end, end: start } : { start, end };
    const changes = [{ range, text: inserted }];
    context.documents.change(mirror.uri, index + 2, changes);
    TextDocument.update(mirror, changes, index + 2);
    await diagnose(context, document);
    await askEverything(context, { textDocument: mirror, position: range.start });
  }
  expect(document.getText()).toBe(mirror.getText());
  return { context, document };
}

/** Whatever the text is like, nothing of this may throw. */
async function askEverything(
  context: Context,
  at: { readonly textDocument: TextDocument; readonly position: Position },
): Promise<void> {
  const { textDocument } = at;
  const whole = {
    start: { line: 0, character: 0 },
    end: textDocument.positionAt(textDocument.getText().length),
  };
  hover(context, at);
  prepareRename(context, at);
  documentLink(context, at);
  foldingRange(context, at);
  workspaceSymbol(context, { query: "" });
  for (const lens of codeLens(context, at)) codeLensResolve(context, lens);
  for (const hint of inlayHint(context, { textDocument, range: whole })) inlayHintResolve(context, hint);
  await completion(context, at);
}

async function freshly({ path }: typeof CODE, text: string) {
  const { context, open } = await openEditor(WORLD);
  await open(path, "");
  context.documents.close(uriOf(path));
  context.index.finish();
  context.documents.open({
    uri: uriOf(path),
    languageId: path.endsWith("ts") ? "typescript" : "json",
    version: 1,
    text,
  });
  return { context, document: context.documents.get(uriOf(path))! };
}

describe("after any storm of edits", () => {
  test("code has the diagnostics that it would have if it were opened afresh", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit(CODE.fragments), { maxLength: 12 }), async (edits) => {
        const { context, document } = await afterStorm(CODE, edits);
        const fresh = await freshly(CODE, document.getText());
        const shown = showDiagnostics(document, (await diagnose(context, document))!.items);
        expect(shown).toBe(
          showDiagnostics(fresh.document, (await diagnose(fresh.context, fresh.document))!.items),
        );
      }),
      { numRuns: repetitions(30, 20_000) },
    );
  });

  test("a secrets file that is whole in the end has them too; a broken one never stops the server", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit(JSON_FILE.fragments), { maxLength: 12 }), async (edits) => {
        const { context, document } = await afterStorm(JSON_FILE, edits);
        context.documents.change(document.uri, 100, [
          { text: `${JSON_FILE.start.slice(0, -2)},\n"D": { "$from": "secret://shop/NONE" } }` },
        ]);
        const fresh = await freshly(JSON_FILE, document.getText());
        const shown = showDiagnostics(document, (await diagnose(context, document))!.items);
        expect(shown).toBe(
          showDiagnostics(fresh.document, (await diagnose(fresh.context, fresh.document))!.items),
        );
        expect(shown).toContain("reference-unresolved");
      }),
      { numRuns: repetitions(30, 20_000) },
    );
  });
});
