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

  test("are waited for by everybody who needs them, whoever asked first", async () => {
    const { context } = await openEditor({ files: { "secrets.json": `{ "DB_PASS": "x" }` } });
    const disk = { ...context.files };
    const slow = Promise.withResolvers<void>();
    context.files.read = (...asked) => slow.promise.then(() => disk.read(...asked));
    const { sources } = context.workspace.folders[0]!;
    const known: number[] = [];
    const asked = [1, 2].map(async () => {
      await sources.prepare("");
      known.push(sources.entriesOf("DB_PASS", "").length);
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    slow.resolve();
    await Promise.all(asked);
    expect(known).toEqual([1, 1]);
  });

  test("are what was read last, where one changed while it was being read", async () => {
    const { context } = await openEditor();
    const texts = [`{ "OLD": "x" }`, `{ "NEW": "x" }`];
    const gates = texts.map(() => Promise.withResolvers<void>());
    let reads = 0;
    context.files.read = async () => {
      const at = reads++;
      await gates[at]!.promise;
      return texts[at]!;
    };
    const { sources } = context.workspace.folders[0]!;
    sources.touch("secrets.json");
    const first = sources.prepareAll([]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    sources.touch("secrets.json");
    const second = sources.prepareAll([]);
    gates[1]!.resolve();
    await new Promise((resolve) => setTimeout(resolve, 5));
    gates[0]!.resolve();
    await Promise.all([first, second]);
    expect(sources.get("secrets.json")?.file.entries.map(({ key }) => key)).toEqual(["NEW"]);
  });

  test("are found in a document's folder and above it, and never beside it", async () => {
    const editor = await openEditor({ files: { "other/secrets.json": `{ "DB_PASS": "x" }` } });
    expect(await origin(editor)).toBe("nowhere");
  });
});
