import { execFileSync } from "node:child_process";
import { mkdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import type { DocumentDiagnosticReport, PublishDiagnosticsParams } from "vscode-languageserver/node";
import { Redacted } from "../../core/redacted.ts";
import { openEmbedded } from "../../sdk/embedded.ts";
import type { FolderScope, Status } from "../../protocol/lsp.ts";
import { ABLE, endServers, startServer, type ServerProcess } from "./harness.ts";

afterEach(endServers);

const codes = (report: DocumentDiagnosticReport) =>
  report.kind === "full" ? report.items.map(({ code }) => code) : [];

const ready = (server: ServerProcess) =>
  server.notified<Status>("keyward/status", ({ state }) => state === "ready");

describe("git", () => {
  test("is asked what it tracks: plaintext is told there, and a .env that it ignores still gives its names", async () => {
    const server = await startServer({
      files: {
        ".gitignore": ".env\n",
        ".env": "GIVEN=1\n",
        "secrets.json": `{ "DB_PASS": "in clear" }`,
        "packages/a/use.ts": "use(process.env.DB_PASS, process.env.GIVEN);\n",
      },
      capabilities: {},
      before: (cwd) => {
        execFileSync("git", ["init", "-q"], { cwd });
        execFileSync("git", ["add", "-A"], { cwd });
      },
    });
    await server.open("secrets.json", `{ "DB_PASS": "in clear" }`);
    await server.notified<PublishDiagnosticsParams>("textDocument/publishDiagnostics", ({ diagnostics }) =>
      diagnostics.some(({ code }) => code === "plaintext-tracked"),
    );
    await server.open(
      "packages/a/use.ts",
      "use(process.env.DB_PASS, process.env.GIVEN, process.env.NEITHER);\n",
    );
    const { diagnostics } = await server.notified<PublishDiagnosticsParams>(
      "textDocument/publishDiagnostics",
      ({ uri }) => uri === server.uri("packages/a/use.ts"),
    );
    expect(diagnostics.map(({ message }) => (message as string).split(" ")[0])).toEqual(["NEITHER"]);
  });
});

test.each([
  ["by the editor's watch", ABLE],
  ["by our own", { ...ABLE, workspace: { ...ABLE.workspace, didChangeWatchedFiles: {} } }],
])("what a .gitignore says from now on is read from now on, and no more: %s", async (_, capabilities) => {
  const server = await startServer({
    files: {
      ".gitignore": "old/\n",
      "secrets.json": "{}",
      "old/a.ts": "process.env.NAME",
      "new/a.ts": "process.env.NAME",
    },
    capabilities,
    before: (cwd) => void execFileSync("git", ["init", "-q"], { cwd }),
  });
  await ready(server);
  await server.open("use.ts", "process.env.NAME");
  const uses = async () => {
    const found = await server.connection.sendRequest<{ uri: string }[]>("textDocument/references", {
      textDocument: { uri: server.uri("use.ts") },
      position: { line: 0, character: 13 },
      context: { includeDeclaration: true },
    });
    return found.map(({ uri }) => uri.slice(server.uri("").length + 1)).toSorted();
  };
  await expect.poll(uses).toEqual(["new/a.ts", "use.ts"]);
  await writeFile(path.join(server.folder, ".gitignore"), "new/\n");
  if (capabilities === ABLE) {
    await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: server.uri(".gitignore"), type: 2 }],
    });
  }
  await expect.poll(uses, { timeout: 10_000 }).toEqual(["old/a.ts", "use.ts"]);
});

describe("files that others write", () => {
  test("are seen by the editor's watch", async () => {
    const server = await startServer({ files: { "secrets.json": "{}" } });
    await ready(server);
    await server.open("a.ts", "process.env.NEW");
    expect(codes(await server.diagnostics("a.ts"))).toEqual(["unknown-name"]);
    await writeFile(path.join(server.folder, ".env"), "NEW=1\n");
    await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: server.uri(".env"), type: 1 }],
    });
    await expect.poll(async () => codes(await server.diagnostics("a.ts"))).toEqual([]);
  });

  test("are seen by our own watch where the editor has none", async () => {
    const capabilities = { ...ABLE, workspace: { ...ABLE.workspace, didChangeWatchedFiles: {} } };
    const server = await startServer({ files: { "secrets.json": "{}" }, capabilities });
    await ready(server);
    await server.open("a.ts", "process.env.NEW");
    expect(codes(await server.diagnostics("a.ts"))).toEqual(["unknown-name"]);
    await writeFile(path.join(server.folder, "secrets.json"), `{ "NEW": { "$required": true } }`);
    await expect.poll(async () => codes(await server.diagnostics("a.ts"))).toEqual([]);
  });
});

test("a folder that is made again is watched again where the editor has no watch", async () => {
  const capabilities = { ...ABLE, workspace: { ...ABLE.workspace, didChangeWatchedFiles: {} } };
  const server = await startServer({ files: { "conf/secrets.json": "{}" }, capabilities });
  await ready(server);
  await server.open("conf/a.ts", "process.env.NEW");
  const told = async () => codes(await server.diagnostics("conf/a.ts"));
  expect(await told()).toEqual(["unknown-name"]);
  const folder = path.join(server.folder, "conf");
  const put = async (text: string) => {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "secrets.json"), text);
  };
  await rm(folder, { recursive: true });
  await setTimeout(300);
  await put("{}");
  await setTimeout(300);
  await put(`{ "NEW": { "$required": true } }`);
  await expect.poll(told, { timeout: 10_000 }).toEqual([]);
});

test("folders come and go, and with them what binds their documents", async () => {
  const server = await startServer({
    files: { "inner/secrets.json": `{ "$scope": { "project": "inner" } }` },
  });
  const scope = () =>
    server.connection.sendRequest<FolderScope>("keyward/folderScope", { uri: server.uri("inner/deep/a.ts") });
  expect(await scope()).toMatchObject({
    scope: "inner/development",
    root: server.uri("").replace(/\/$/, ""),
  });
  const inner = { uri: server.uri("inner"), name: "inner" };
  const change = (event: object) =>
    server.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event });
  await change({ added: [inner], removed: [] });
  await expect.poll(scope).toMatchObject({ scope: "inner/development", root: inner.uri });
  await change({ added: [], removed: [inner, { uri: server.uri("").replace(/\/$/, ""), name: "test" }] });
  await expect.poll(scope).toMatchObject({ root: null, bound: false });
});

describe("the vault", () => {
  const passphrase = new Redacted("correct horse battery staple");
  const place = { scope: { project: "shop" }, key: "DB_PASS" };
  const vaultIn = (folder: string) =>
    openEmbedded({ home: path.join(folder, ".vault"), passphrase, actor: "test" });
  const files = { "secrets.json": `{ "$scope": { "project": "shop" } }` };

  test("is followed as other processes make and write it", async () => {
    const server = await startServer({ files });
    await ready(server);
    await server.open("a.ts", "process.env.DB_PASS");
    const told = async () => codes(await server.diagnostics("a.ts"));
    expect(await told()).toEqual(["unknown-name"]);
    const vault = await vaultIn(server.folder);
    await vault.create(place, new Redacted("value"));
    await expect.poll(told, { timeout: 10_000 }).toEqual([]);
    await vault.revoke(place);
    await expect.poll(told, { timeout: 10_000 }).toEqual(["revoked"]);
    await vault.close();
  });

  test("whose file was cut in half is one calm status, and no diagnostics", async () => {
    const server = await startServer({
      files,
      async before(folder) {
        const vault = await vaultIn(folder);
        await vault.create(place, new Redacted("value"));
        await vault.close();
        const file = path.join(folder, ".vault/vault.db");
        await truncate(file, Math.floor((await readFile(file)).length / 2));
      },
    });
    const { vault, text, problems } = await ready(server);
    expect(vault).toBe("unreadable");
    expect(problems).toEqual([text]);
    await server.open("a.ts", "process.env.OTHER");
    expect(codes(await server.diagnostics("a.ts"))).toEqual([]);
  });
});

test("a secrets.json of 50 MB gets one diagnostic, and the server goes on", async () => {
  const server = await startServer({ options: { validateShape: true } });
  await server.open("secrets.json", `{ "A": "${"x".repeat(50_000_000)}" }`);
  expect(codes(await server.diagnostics("secrets.json"))).toEqual(["file-too-large"]);
  await server.open("a.ts", "process.env.A");
  expect(await server.diagnostics("a.ts")).toMatchObject({ kind: "full" });
});

test("requests that make no sense are refused or answered with nothing, and the next one is served", async () => {
  const server = await startServer({ files: { "secrets.json": "{}" } });
  await server.open("a.ts", "process.env.A");
  const { connection } = server;
  const uris = [
    undefined,
    7,
    "",
    "file:///%",
    "untitled:x",
    "http://host/a",
    server.uri("nowhere.ts"),
    server.uri("a.ts"),
  ];
  const methods = [
    "textDocument/hover",
    "textDocument/completion",
    "textDocument/definition",
    "textDocument/references",
    "textDocument/documentSymbol",
    "textDocument/codeAction",
    "textDocument/diagnostic",
    "keyward/folderScope",
    "keyward/suggestMove",
    "keyward/moveEdits",
    "keyward/unheardOf",
  ];
  for (const method of methods) {
    for (const uri of uris) {
      for (const position of [undefined, { line: -1, character: 1e9 }, { line: 1e9, character: -5 }]) {
        const params = { uri, textDocument: { uri }, position, range: { start: position, end: position } };
        await connection
          .sendRequest(method, params)
          .catch((error: Error) => expect(error.message).not.toBe(""));
      }
    }
  }
  expect(codes(await server.diagnostics("a.ts"))).toEqual(["unknown-name"]);
  expect(await server.stop()).toBe(0);
});
