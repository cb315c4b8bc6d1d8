import { mkdtempSync, rmSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import type { Session } from "../../../client/session.ts";

/** What the editor does with edits: a file may be read-only, and a disk full. */
let editor: { applies: boolean; saves: boolean; text: string; told: string[] };

beforeEach(() => {
  vi.resetModules();
  editor = { applies: true, saves: true, text: "", told: [] };
  vi.doMock("vscode", () => vscode());
});
afterEach(() => {
  vi.doUnmock("vscode");
  vi.resetModules();
});

test("a value that is in the vault and could not be taken out of its file is told of", async () => {
  editor.text = `{ "DB_PASS": "in clear" }`;
  editor.applies = false;
  const created: unknown[] = [];
  vi.doMock("../../../client/ask-place.ts", () => ({
    askScope: async () => ({ project: "shop" }),
    askName: async () => "DB_PASS",
  }));
  vi.doMock("../../../client/ask.ts", () => ({
    inSteps: async (_title: string, questions: readonly ((step: unknown) => Promise<void>)[]) => {
      for (const question of questions) await question({});
    },
  }));
  vi.doMock("../../../client/confirm-write.ts", () => ({ confirmOverride: async () => undefined }));
  vi.doMock("../../../client/folder-scope.ts", () => ({ folderScope: async () => null }));
  const { moveEntry } = await import("../../../client/commands/move-entry.ts");
  const session = {
    vault: {
      use: async (act: (vault: unknown) => unknown) =>
        act({ create: (place: unknown) => created.push(place) }),
    },
    tree: { select: () => editor.told.push("selected") },
    context: { globalState: { get: () => true } },
  } as unknown as Session;
  const moved = moveEntry(session, { uri: "file:///work/secrets.json", key: "DB_PASS" });
  await expect(moved).rejects.toMatchObject({
    code: "USAGE",
    message: "DB_PASS is in the vault, but its value still stands in the file, which could not be changed.",
    fix: 'Write "$from": "secret://shop/DB_PASS" in its place, or delete the secret and try again.',
  });
  expect(created).toHaveLength(1);
  expect(editor.told).toEqual([]);
});

test.each([{ applies: false }, { saves: false }])(
  "git is not said to ignore a file where its .gitignore could not be written: %j",
  async (refusal) => {
    Object.assign(editor, refusal);
    const folder = mkdtempSync(path.join(tmpdir(), "keyward-ignore-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    execFileSync("git", ["init", "-q"], { cwd: folder });
    const { ignoreFile } = await import("../../../client/commands/ignore-file.ts");
    const uri = `file://${folder}/secrets.local.json`;
    await expect(ignoreFile({} as Session, { uri })).rejects.toMatchObject({
      code: "NO_ACCESS",
      message: ".gitignore could not be changed and saved.",
    });
    expect(editor.told).toEqual([]);
  },
);

/** As much of VS Code as these commands ask for. */
function vscode(): object {
  class WorkspaceEdit {
    replace() {}
    insert() {}
    createFile() {}
  }
  const uriOf = (file: string) => ({ path: file, fsPath: file, toString: () => `file://${file}` });
  const document = (uri: { path: string }) => ({
    uri,
    isDirty: !editor.saves,
    lineCount: 1,
    lineAt: () => ({ range: { end: 0 } }),
    getText: () => editor.text,
    positionAt: (offset: number) => offset,
    save: async () => editor.saves,
  });
  return {
    Range: class Range {
      readonly kind = "range";
    },
    WorkspaceEdit,
    Uri: { parse: (text: string) => uriOf(text.slice("file://".length)), file: uriOf },
    l10n: {
      t: (text: string, ...values: unknown[]) =>
        text.replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)])),
    },
    workspace: {
      openTextDocument: async (uri: { path: string }) => document(uri),
      applyEdit: async () => editor.applies,
      asRelativePath: (uri: { path: string }) => path.basename(uri.path),
    },
    window: {
      setStatusBarMessage: (text: string) => void editor.told.push(text),
      showWarningMessage: async (text: string) => void editor.told.push(text),
    },
  };
}
