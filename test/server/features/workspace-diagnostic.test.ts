import { expect, test } from "vitest";
import { CancellationToken } from "vscode-languageserver/node";
import { workspaceDiagnostic } from "../../../server/features/workspace-diagnostic.ts";
import { openEditor, uriOf } from "../editor.ts";

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
