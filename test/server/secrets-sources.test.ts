import { describe, expect, test } from "vitest";
import { hover } from "../../server/features/hover.ts";
import { filesChanged } from "../../server/files-changed.ts";
import { openEditor, uriOf } from "./editor.ts";

async function origin(editor: Awaited<ReturnType<typeof openEditor>>): Promise<string> {
  const { at } = await editor.open("src/a.ts", "process.env.DB‸_PASS");
  const shown = JSON.stringify(hover(editor.context, at));
  return /File: ([^\]]+)\]/.exec(shown)?.[1]?.replaceAll("\\", "") ?? "nowhere";
}

describe("the secrets files around a document", () => {
  test("are read from the disk, and unsaved edits of open ones count", async () => {
    const editor = await openEditor({ files: { "secrets.json": `{ "DB_PASS": "x" }` } });
    expect(await origin(editor)).toBe("secrets.json:1");
    await editor.open("secrets.json", `{\n\n"DB_PASS": "x" }`);
    expect(await origin(editor)).toBe("secrets.json:3");
    editor.context.documents.close(uriOf("secrets.json"));
    expect(await origin(editor)).toBe("secrets.json:1");
  });

  test("keep their last good model while their text is broken", async () => {
    const editor = await openEditor();
    const { document } = await editor.open("secrets.json", `{ "A": "x",\n "DB_PASS": "x" }`);
    editor.context.documents.change(document.uri, 2, [{ text: `{ "A": "x` }]);
    expect(await origin(editor)).toBe("secrets.json:2");
    editor.context.documents.change(document.uri, 3, [{ text: `{ "A": "x" }` }]);
    expect(await origin(editor)).toBe("nowhere");
  });

  test("are read again when they change on the disk, appear or go", async () => {
    const editor = await openEditor({ files: { "secrets.json": `{}` } });
    expect(await origin(editor)).toBe("nowhere");
    editor.files.set("src/secrets.local.json", `{ "DB_PASS": "x" }`);
    await filesChanged(editor.context, [{ uri: uriOf("src/secrets.local.json"), type: 1 }]);
    expect(await origin(editor)).toBe("src/secrets.local.json:1");
    editor.files.delete("src/secrets.local.json");
    await filesChanged(editor.context, [{ uri: uriOf("src/secrets.local.json"), type: 3 }]);
    expect(await origin(editor)).toBe("nowhere");
  });

  test("are found in a document's folder and above it, and never beside it", async () => {
    const editor = await openEditor({ files: { "other/secrets.json": `{ "DB_PASS": "x" }` } });
    expect(await origin(editor)).toBe("nowhere");
  });
});
