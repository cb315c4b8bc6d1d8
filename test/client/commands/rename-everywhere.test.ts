import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RenamePlan } from "../../../protocol/lsp.ts";
import type { Session } from "../../../client/session.ts";

/** What VS Code does with the edit of code and files. */
let applies: boolean;
let edits: number;
let asked: { prompt?: string };

beforeEach(() => {
  vi.resetModules();
  [applies, edits, asked] = [true, 3, {}];
  vi.doMock("vscode", () => ({
    l10n: { t: (text: string, ...args: unknown[]) => text.replace(/\{(\d)\}/g, (_, at) => String(args[at])) },
    WorkspaceEdit: class {
      readonly size = 0;
    },
    window: {
      activeTextEditor: { document: { uri: "file:///work/a.ts" }, selection: { active: {} } },
      showInformationMessage: async (_: string, __: unknown, now: string) => now,
    },
    workspace: { applyEdit: async () => applies },
  }));
  vi.doMock("../../../client/ask.ts", () => ({
    askText: async (question: { prompt: string }) => {
      asked = question;
      return "NEW";
    },
  }));
});
afterEach(() => {
  vi.doUnmock("vscode");
  vi.doUnmock("../../../client/ask.ts");
  vi.resetModules();
});

const PLAN: RenamePlan = {
  name: "OLD",
  edit: { documentChanges: [] },
  places: 3,
  files: 2,
  deployments: 0,
  stored: [],
  inherited: null,
  project: "shop",
  isWhole: true,
};

async function rename(plan: RenamePlan | null): Promise<void> {
  const { renameEverywhere } = await import("../../../client/commands/rename-everywhere.ts");
  const server = { request: async () => plan, toWorkspaceEdit: async () => ({ size: edits }) };
  await renameEverywhere({ server } as unknown as Session);
}

test("how many places a rename is about is said before it is done", async () => {
  await rename(PLAN);
  expect(asked.prompt).toBe("The new name. It stands in 3 places in 2 files.");
});

test("where there is no name of a secret, that is said with what to do", async () => {
  await expect(rename(null)).rejects.toMatchObject({ code: "USAGE" });
});

test("where the editor refuses to change the files, the person is told what to look at, and that it can be done again", async () => {
  applies = false;
  await expect(rename(PLAN)).rejects.toMatchObject({
    code: "NO_ACCESS",
    message: "Code and files could not be changed to NEW.",
  });
});

test("nothing to change is no refusal", async () => {
  [applies, edits] = [false, 0];
  await rename(PLAN);
});
