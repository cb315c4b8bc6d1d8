import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FromPage } from "../../../client/matrix/messages.ts";
import type { Matrix } from "../../../protocol/lsp.ts";

const MATRIX: Matrix = {
  scope: "shop",
  environments: ["production"],
  rows: [{ name: "DB_PASS", used: 1, declared: true, required: false, cells: [{ state: "missing" }] }],
  folders: [],
  folder: null,
  isWhole: true,
};

beforeEach(() => void vi.resetModules());
afterEach(() => {
  vi.doUnmock("vscode");
  vi.resetModules();
});

test("what a click on the page cannot do is told, and not passed over", async () => {
  let send: (message: FromPage) => void = () => undefined;
  const told: string[] = [];
  vi.doMock("vscode", () => editorWith((listener) => (send = listener), told));
  const { showMatrix } = await import("../../../client/matrix/matrix-panel.ts");
  const { UserError } = await import("../../../core/user-error.ts");
  const on = () => ({ dispose() {} });
  showMatrix({
    context: { extensionUri: {} },
    log: { warn: () => undefined },
    server: {
      onDidChangeNames: on,
      onDidChange: on,
      async request(method: string) {
        if (method === "keyward/matrix") return MATRIX;
        throw new UserError("USAGE", "The file is gone.", "Look elsewhere.");
      },
    },
  } as never);
  send({ type: "ready" });
  await settled();
  send({ type: "code", name: "DB_PASS" });
  await settled();
  expect(told).toEqual(["The file is gone. Look elsewhere."]);
});

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** As much of VS Code as a panel asks for. */
function editorWith(listen: (listener: (message: FromPage) => void) => void, told: string[]): object {
  const on = () => ({ dispose() {} });
  const webview = {
    asWebviewUri: () => "",
    cspSource: "",
    postMessage: async () => true,
    onDidReceiveMessage: (listener: (message: FromPage) => void) => listen(listener),
  };
  const panel = { webview, visible: true, onDidChangeViewState: on, onDidDispose: on };
  return {
    Disposable: { from: on },
    Uri: { joinPath: () => ({}) },
    ViewColumn: { Active: -1 },
    env: { language: "en" },
    l10n: { t: (text: string) => text },
    workspace: { isTrusted: true, onDidSaveTextDocument: on },
    window: {
      createWebviewPanel: () => panel,
      showWarningMessage: async (text: string) => void told.push(text),
    },
  };
}
