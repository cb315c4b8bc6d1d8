import { readFileSync } from "node:fs";
import type * as vscode from "vscode";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SessionParts } from "../../../client/session.ts";

type Listener = (event: unknown) => void;

const manifest = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as {
  contributes: { mcpServerDefinitionProviders: { id: string }[] };
};
const session = {
  context: { extension: { packageJSON: { version: "1.2.3" } }, extensionUri: { fsPath: "/ext" } },
} as SessionParts;

beforeEach(() => void vi.resetModules());
afterEach(() => {
  vi.doUnmock("vscode");
  vi.resetModules();
});

test("agents are offered the server of the folder, which only reads", async () => {
  const editor = await open(["file:///work/shop"]);
  const [server, ...more] = editor.servers();
  expect(more).toEqual([]);
  expect(server).toMatchObject({ label: "Keyward", version: "1.2.3", cwd: { path: "/work/shop" } });
  expect(server!.command).toBe(process.execPath);
  expect(server!.args.slice(1)).toEqual(["mcp", "--read-only"]);
  expect(server!.env).toEqual({ ELECTRON_RUN_AS_NODE: "1", KEYWARD_HOME: "/vault" });
});

test("the provider is the one that the manifest contributes", async () => {
  const editor = await open(["file:///work/shop"]);
  expect(manifest.contributes.mcpServerDefinitionProviders.map(({ id }) => id)).toEqual([editor.id()]);
});

test("each folder of several has its own, but those that are not on a disk", async () => {
  const editor = await open(["file:///work/shop", "vscode-vfs://github/a/b", "file:///work/mail"]);
  expect(editor.servers().map(({ label }) => label)).toEqual(["Keyward (shop)", "Keyward (mail)"]);
});

test("a workspace that nobody trusts has none, until it is trusted", async () => {
  const editor = await open(["file:///work/shop"], { isTrusted: false });
  expect(editor.servers()).toEqual([]);
  editor.trust();
  expect(editor.changes()).toBe(1);
  expect(editor.servers()).toHaveLength(1);
});

test("the servers are asked for again when folders or the settings they are made of change", async () => {
  const editor = await open(["file:///work/shop"]);
  editor.changeFolders();
  editor.changeSetting("keyward.cli");
  editor.changeSetting("keyward.vault");
  editor.changeSetting("editor");
  expect(editor.changes()).toBe(3);
});

test("the command line of the setting is the one that is started", async () => {
  const editor = await open(["file:///work/shop"], { cliPath: "/opt/keyward" });
  expect(editor.servers()).toMatchObject([{ command: "/opt/keyward", args: ["mcp", "--read-only"] }]);
});

test("an editor that knows no such servers is offered none", async () => {
  const editor = await open(["file:///work/shop"], { knowsServers: false });
  expect(editor.id()).toBeUndefined();
});

/** The provider in an editor of which only what it asks for is there. */
async function open(
  folders: readonly string[],
  { isTrusted = true, cliPath = "", knowsServers = true } = {},
) {
  const listeners: Record<string, Listener> = {};
  const on = (name: string) => (listener: Listener) => {
    listeners[name] = listener;
    return { dispose() {} };
  };
  let provided: { id: string; provider: vscode.McpServerDefinitionProvider } | undefined;
  let changes = 0;
  const workspace = {
    isTrusted,
    workspaceFolders: folders.map((folder) => {
      const { protocol, pathname } = new URL(folder);
      return { name: pathname.split("/").at(-1), uri: { scheme: protocol.slice(0, -1), path: pathname } };
    }),
    getConfiguration: () => ({ cli: { path: cliPath }, vault: { home: "/vault" } }),
    onDidGrantWorkspaceTrust: on("trust"),
    onDidChangeWorkspaceFolders: on("folders"),
    onDidChangeConfiguration: on("settings"),
  };
  vi.doMock("vscode", () => ({
    workspace,
    lm: knowsServers && {
      registerMcpServerDefinitionProvider(id: string, provider: vscode.McpServerDefinitionProvider) {
        provided = { id, provider };
        return { dispose() {} };
      },
    },
    Disposable: class {
      static from() {}
      dispose() {}
    },
    EventEmitter: class {
      fire = () => void changes++;
    },
    McpStdioServerDefinition: class {
      cwd: unknown;
      constructor(
        ...[label, command, args, env, version]: ConstructorParameters<typeof vscode.McpStdioServerDefinition>
      ) {
        Object.assign(this, { label, command, args, env, version });
      }
    },
  }));
  const { provideMcpServers } = await import("../../../client/language-model/provide-mcp.ts");
  provideMcpServers(session);
  return {
    id: () => provided?.id,
    servers: () =>
      provided!.provider.provideMcpServerDefinitions(undefined as never) as vscode.McpStdioServerDefinition[],
    changes: () => changes,
    trust() {
      workspace.isTrusted = true;
      listeners["trust"]!(undefined);
    },
    changeFolders: () => listeners["folders"]!(undefined),
    changeSetting: (name: string) =>
      listeners["settings"]!({ affectsConfiguration: (one: string) => one === name }),
  };
}
