import { expect, test } from "vitest";
import { CancellationToken, CancellationTokenSource } from "vscode-languageserver/node";
import { workspaceDiagnostic } from "../../../server/features/workspace-diagnostic.ts";
import { filesChanged } from "../../../server/files-changed.ts";
import { openEditor, uriOf, type Editor } from "../editor.ts";

test("secrets files that are not open are reported, and again only when something has changed", async () => {
  const editor = await openEditor({
    files: { "a/secrets.json": `{ "A": { "$valu": "x" } }`, "secrets.json": "{}" },
  });
  await editor.open("secrets.json", `{ "A": { "$valu": "x" } }`);
  await editor.index();
  const first = await workspaceDiagnostic(editor.context, { previousResultIds: [] }, CancellationToken.None);
  expect(first.items.map(({ uri }) => uri)).toEqual([uriOf("a/secrets.json")]);
  expect(first.items[0]).toMatchObject({
    kind: "full",
    items: [{ code: "unused" }, { code: "annotation-unknown" }],
  });

  const previousResultIds = first.items.map(({ uri, resultId = "" }) => ({ uri, value: resultId }));
  const second = workspaceDiagnostic(editor.context, { previousResultIds }, CancellationToken.None);
  let answered = false;
  void second.then(() => (answered = true));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(answered).toBe(false);
  await editor.open("a/secrets.json", "{}");
  editor.context.changes.advance();
  expect((await second).items).toEqual([
    { kind: "full", uri: uriOf("a/secrets.json"), version: null, items: [] },
  ]);
});

const ask = (editor: Editor, token = CancellationToken.None) =>
  workspaceDiagnostic(editor.context, { previousResultIds: [] }, token);

const told = async (editor: Editor) =>
  (await ask(editor)).items.map((item) => [
    item.uri.slice(uriOf("").length),
    ...(item.kind === "full" ? item.items.map(({ code }) => code) : []),
  ]);

test("of a file that was closed with edits that nobody saved, what is on the disk is told", async () => {
  const editor = await openEditor({ files: { "secrets.json": `{ "A": { "$value": "x" } }` } });
  await editor.open("secrets.json", `{ "A": { "$valu": "x" } }`);
  editor.context.documents.close(uriOf("secrets.json"));
  expect(await told(editor)).toEqual([["secrets.json"]]);
});

test("a file in two opened folders, one within the other, is told once", async () => {
  const editor = await openEditor({ files: { "a/secrets.json": `{ "A": { "$valu": "x" } }` } });
  editor.context.workspace.open([uriOf("").slice(0, -1), uriOf("a")]);
  await editor.index();
  expect(await told(editor)).toEqual([["a/secrets.json", "unused", "annotation-unknown"]]);
});

test("where there is nothing to tell, nobody is asked to ask again at once", async () => {
  const editor = await openEditor();
  const asked = ask(editor);
  const first = await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 20, "waits"))]);
  expect(first).toBe("waits");
  editor.files.set("secrets.json", "{}");
  await filesChanged(editor.context, [{ uri: uriOf("secrets.json"), type: 1 }]);
  expect((await asked).items.map(({ uri }) => uri)).toEqual([uriOf("secrets.json")]);
});

test("a question that is cancelled is not left open", async () => {
  const source = new CancellationTokenSource();
  const asked = ask(await openEditor(), source.token);
  source.cancel();
  expect((await asked).items).toEqual([]);
});
