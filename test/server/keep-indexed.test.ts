import type { Connection } from "vscode-languageserver/node";
import { expect, test } from "vitest";
import { UserError } from "../../core/user-error.ts";
import { keepIndexed } from "../../server/keep-indexed.ts";
import { statusOf } from "../../server/status.ts";
import { openEditor, uriOf, type Editor } from "./editor.ts";

/** Reads the workspace as the server does, for a client without progress. */
const index = ({ context }: Editor) => keepIndexed({} as Connection, context)();

const names = ({ context }: Editor) => [...context.index.names()].toSorted();

test("files are read where git fails to list them, and the status says that it did", async () => {
  const broken = new UserError("GIT_UNAVAILABLE", "git ls-files failed.", "Mend the repository.");
  const editor = await openEditor({
    files: { "a.ts": "process.env.A" },
    git: () => ({ tracked: true, ignored: false }),
    repository: { workTree: () => Promise.reject(broken) },
  });
  await index(editor);
  expect(names(editor)).toEqual(["A"]);
  expect(statusOf(editor.context)).toMatchObject({
    state: "ready",
    problems: ["git ls-files failed. Mend the repository."],
  });
});

test("the status says whether a folder is bound, by a secrets file that is not at its root either", async () => {
  const bare = await openEditor({ files: { "a.ts": "process.env.A" } });
  await index(bare);
  expect(statusOf(bare.context).bound).toBe(false);
  const deep = await openEditor({ files: { "a.ts": "", "api/secrets.json": "{}" } });
  await index(deep);
  expect(statusOf(deep.context).bound).toBe(true);
});

test("a fault of ours does not leave the index unfinished for good", async () => {
  const logged: string[] = [];
  const editor = await openEditor({ files: { "a.ts": "process.env.A" }, log: (text) => logged.push(text) });
  editor.context.files.list = () => Promise.reject(new TypeError("Nobody expects this."));
  await index(editor);
  expect(logged.join("\n")).toMatch(/^A fault of Keyward in reading \/work: TypeError\n/);
  expect(statusOf(editor.context)).toMatchObject({
    state: "ready",
    problems: [
      "Not all files were read: names that seem unknown are not reported.",
      "Not read for references: All of /work: a fault of ours, which the log describes.",
    ],
  });
});

test("a file that cannot be parsed, open or not, is named, and the others are read all the same", async () => {
  const logged: string[] = [];
  const editor = await openEditor({
    files: { "a.ts": "process.env.A", "bad.ts": "process.env.B // unparsable", "c.ts": "process.env.C" },
    log: (text) => logged.push(text),
    parse: (engine) => (languageId, text, options) => {
      if (text.includes("unparsable")) throw new RangeError("Nobody expects this.");
      return engine.parse(languageId, text, options);
    },
  });
  editor.context.documents.open({
    uri: "file:///work/open.ts",
    languageId: "typescript",
    version: 1,
    text: "process.env.D // unparsable",
  });
  editor.files.set("open.ts", "");
  await index(editor);
  expect(names(editor)).toEqual(["A", "C"]);
  expect(editor.context.index.left).toEqual(["2 files in /work that could not be read to the end."]);
  expect(logged.map((text) => text.split("\n")[0])).toEqual([
    "A fault of Keyward in reading /work/bad.ts: RangeError",
    "A fault of Keyward in reading /work/open.ts: RangeError",
  ]);
});

test("an editor that refuses to show progress is no reason to read nothing", async () => {
  const editor = await openEditor({
    files: { "a.ts": "process.env.A" },
    capabilities: { window: { workDoneProgress: true } },
  });
  const window = { createWorkDoneProgress: () => Promise.reject(new Error("Not here.")) };
  await keepIndexed({ window } as unknown as Connection, editor.context)();
  expect(names(editor)).toEqual(["A"]);
});

test("a folder that comes is read with its own settings; one that goes takes what is known of it along", async () => {
  const editor = await openEditor({
    files: { "a.ts": "process.env.A", "b [1]/b.ts": `config.get("B")` },
    capabilities: { workspace: { workspaceFolders: true } },
    settings: (uri?: string) => ({ references: { accessors: uri?.includes("b%20") ? ["config.get"] : [] } }),
  });
  type Change = Parameters<Parameters<Connection["workspace"]["onDidChangeWorkspaceFolders"]>[0]>[0];
  let change: (event: Change) => Promise<void> = async () => undefined;
  const workspace = { onDidChangeWorkspaceFolders: (listener: typeof change) => (change = listener) };
  await keepIndexed({ workspace } as unknown as Connection, editor.context)();
  expect(names(editor)).toEqual(["A"]);
  // As VS Code writes it, with brackets escaped; and as others do, with a slash at the end.
  const folder = { name: "b", uri: `${uriOf("")}b%20%5B1%5D/` };
  await change({ added: [folder], removed: [] });
  expect(names(editor)).toEqual(["A", "B"]);
  await change({ added: [], removed: [{ name: "work", uri: uriOf("").slice(0, -1) }] });
  expect(names(editor)).toEqual(["B"]);
  await change({ added: [], removed: [folder] });
  expect(names(editor)).toEqual([]);
});
