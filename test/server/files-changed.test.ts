import { describe, expect, test } from "vitest";
import { CancellationToken, FileChangeType, type FileEvent } from "vscode-languageserver/node";
import { workspaceDiagnostic } from "../../server/features/workspace-diagnostic.ts";
import { filesChanged } from "../../server/files-changed.ts";
import { openEditor, uriOf, type Editor } from "./editor.ts";

const event = (path: string, type: FileEvent["type"]) => ({ uri: uriOf(path), type });
const { Created, Changed, Deleted } = FileChangeType;

const places = ({ context }: Editor, name: string) =>
  context.index.places(name).map(({ uri }) => uri.slice(uriOf("").length));

/** As a person does on the disk; of a folder an editor tells nothing but that it is there, or no longer. */
async function moveFolder(editor: Editor, from: string, to: string): Promise<void> {
  const { files, context } = editor;
  for (const [path, text] of files) {
    if (!path.startsWith(`${from}/`)) continue;
    files.delete(path);
    files.set(to + path.slice(from.length), text);
  }
  await filesChanged(context, [event(from, Deleted), event(to, Created)]);
}

const FILES = {
  "old/deep/a.ts": "process.env.DB_PASS",
  "old/env.ts": "export const env = process.env;",
  "old/secrets.json": `{ "DB_PAS": { "$requird": true } }`,
  "new.ts": `import { env } from "./new/env"; env.API_KEY;`,
};

describe("a folder that is moved", () => {
  test("takes its references along, and what its modules give to others", async () => {
    const editor = await openEditor({ files: FILES });
    await editor.index();
    expect(places(editor, "DB_PASS")).toEqual(["old/deep/a.ts"]);
    expect(places(editor, "API_KEY")).toEqual([]);
    await moveFolder(editor, "old", "new");
    expect(places(editor, "DB_PASS")).toEqual(["new/deep/a.ts"]);
    expect(places(editor, "API_KEY")).toEqual(["new.ts"]);
    await moveFolder(editor, "new", "old");
    expect(places(editor, "API_KEY")).toEqual([]);
  });

  test("takes its secrets files along, and leaves no problems behind", async () => {
    const editor = await openEditor({ files: FILES });
    await editor.index();
    const told = async () => {
      const params = { previousResultIds: [] };
      const { items } = await workspaceDiagnostic(editor.context, params, CancellationToken.None);
      return items.filter((item) => item.kind === "full" && item.items.length > 0).map(({ uri }) => uri);
    };
    expect(await told()).toEqual([uriOf("old/secrets.json")]);
    await moveFolder(editor, "old", "new");
    expect(await told()).toEqual([uriOf("new/secrets.json")]);
  });

  test("is read without the packages in it, and without what git ignores", async () => {
    const editor = await openEditor({
      files: FILES,
      git: (path) => ({ tracked: false, ignored: path.includes("dist") }),
    });
    await editor.index();
    editor.files.set("app/node_modules/x/a.ts", "process.env.API_KEY");
    editor.files.set("app/dist/a.ts", "process.env.API_KEY");
    editor.files.set("app/a.ts", "process.env.API_KEY");
    await filesChanged(editor.context, [event("app", Created)]);
    expect(places(editor, "API_KEY")).toEqual(["app/a.ts"]);
  });
});

test("what concerns nobody is no news: git's locks, logs, what git ignores", async () => {
  const editor = await openEditor({
    files: FILES,
    git: (path) => ({ tracked: false, ignored: path.includes("dist") }),
  });
  await editor.index();
  const { epoch } = editor.context.changes;
  await filesChanged(editor.context, [
    event(".git/index.lock", Created),
    event(".git/index.lock", Deleted),
    event("app.log", Created),
    event("dist/a.js", Changed),
  ]);
  expect(editor.context.changes.epoch).toBe(epoch);
  await filesChanged(editor.context, [event(".git/index", Changed)]);
  expect(editor.context.changes.epoch).toBe(epoch + 1);
});

test("many files at once are read by a thread of their own, which ends with them", async () => {
  const threads: string[] = [];
  const editor = await openEditor({
    openThread: async () => ({
      read: async (requests) => {
        threads.push(`read ${requests.length}`);
        return requests.map(() => undefined);
      },
      close: async () => void threads.push("closed"),
    }),
  });
  await filesChanged(
    editor.context,
    Array.from({ length: 201 }, (_, at) => event(`${at}.ts`, Created)),
  );
  expect(threads.at(-1)).toBe("closed");
  expect(
    threads
      .slice(0, -1)
      .map((text) => Number(text.slice(5)))
      .reduce((sum, each) => sum + each),
  ).toBe(201);
});

test("what a tsconfig.json, a package.json or a go.mod says anew leads on from then on", async () => {
  const editor = await openEditor({
    files: {
      "src/env.ts": "export const env = process.env;",
      "a.ts": `import { env } from "~app/env"; env.A;`,
      "packages/env/index.ts": "export const env = process.env;",
      "packages/env/package.json": "{}",
      "b.ts": `import { env } from "@shop/env"; env.B;`,
      "tsconfig.json": "{}",
    },
  });
  await editor.index();
  expect([places(editor, "A"), places(editor, "B")]).toEqual([[], []]);
  editor.files.set("tsconfig.json", `{ "compilerOptions": { "paths": { "~app/*": ["./src/*"] } } }`);
  await filesChanged(editor.context, [event("tsconfig.json", Changed)]);
  expect(places(editor, "A")).toEqual(["a.ts"]);
  editor.files.set("packages/env/package.json", `{ "name": "@shop/env" }`);
  await filesChanged(editor.context, [event("packages/env/package.json", Changed)]);
  expect(places(editor, "B")).toEqual(["b.ts"]);
});
