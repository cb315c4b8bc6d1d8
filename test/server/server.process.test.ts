import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { PublishDiagnosticsParams } from "vscode-languageserver/node";
import type { Status } from "../../protocol/lsp.ts";
import { endServers, startServer } from "./harness.ts";

const MAIN = path.resolve(import.meta.dirname, "../../server/main.ts");
const STRIPE_KEY = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");
const BOUND = { "secrets.json": `{ "$scope": { "project": "shop" }, "DB_PASS": { "$valu": "x" } }` };

afterEach(endServers);

describe("over stdio", () => {
  test("an editor gets diagnostics and hovers, and the server ends when it is told to", async () => {
    const server = await startServer({ files: BOUND });
    expect(server.initialized.capabilities).toMatchObject({
      hoverProvider: true,
      positionEncoding: "utf-16",
    });
    await server.open("a.ts", `connect(process.env.DB_PASS, "${STRIPE_KEY}");`);
    expect(await server.diagnostics("a.ts")).toMatchObject({
      kind: "full",
      items: [{ code: "stripe-secret-key" }],
    });
    const hover = await server.connection.sendRequest("textDocument/hover", {
      textDocument: { uri: server.uri("a.ts") },
      position: { line: 0, character: 24 },
    });
    expect(hover).toMatchObject({ contents: { value: expect.stringContaining("DB\\_PASS") } });
    expect(await server.stop()).toBe(0);
  });

  test("one that cannot pull gets diagnostics pushed, also when another file changes them", async () => {
    const server = await startServer({ files: BOUND, capabilities: {} });
    const pushed = (wanted: (codes: unknown[]) => boolean) =>
      server.notified<PublishDiagnosticsParams>(
        "textDocument/publishDiagnostics",
        ({ uri, diagnostics }) => uri === server.uri("a.ts") && wanted(diagnostics.map(({ code }) => code)),
      );
    const first = pushed((codes) => codes.includes("unknown-name"));
    await server.open("a.ts", "process.env.NEW");
    await first;
    const second = pushed((codes) => codes.length === 0);
    await server.open("secrets.json", `{ "NEW": { "$required": true } }`);
    await second;
    const cleared = pushed((codes) => codes.length === 0);
    await server.connection.sendNotification("textDocument/didClose", {
      textDocument: { uri: server.uri("a.ts") },
    });
    await cleared;
  });

  test("a request that was cancelled is answered as cancelled", async () => {
    const server = await startServer();
    await server.open("a.ts", "x;\n".repeat(20_000));
    const { CancellationTokenSource } = await import("vscode-languageserver/node");
    const source = new CancellationTokenSource();
    const asked = server.connection
      .sendRequest("workspace/symbol/none", {}, source.token)
      .catch(() => "refused");
    const pulled = server.connection.sendRequest(
      "textDocument/diagnostic",
      { textDocument: { uri: server.uri("a.ts") } },
      source.token,
    );
    source.cancel();
    await expect(pulled).rejects.toMatchObject({ code: -32800 });
    expect(await asked).toBe("refused");
  });

  test("it tells its state: indexing, then ready, without a vault", async () => {
    const server = await startServer({ files: BOUND });
    const status = await server.notified<Status>("keyward/status", ({ state }) => state === "ready");
    expect(status).toEqual({
      state: "ready",
      text: "There is no vault yet; the first secret makes one.",
      problems: [],
      vault: "none",
      bound: true,
    });
  });

  test("a setting of the wrong type is told, and its default holds", async () => {
    const server = await startServer({ settings: { scan: { enable: "yes" } } });
    const { problems } = await server.notified<Status>("keyward/status");
    expect(problems).toEqual(["keyward.scan.enable must be true or false; the default is used."]);
  });

  test("all files are read again when the setting names other accessors", async () => {
    const accessors: string[] = [];
    const files = { ...BOUND, "a.ts": `config.get("DB_PASS");` };
    const server = await startServer({ files, settings: { references: { accessors } } });
    const indexed = () =>
      server.notified<{ message: string }>("window/logMessage", ({ message }) =>
        message.startsWith("Indexed 1 files"),
      );
    const usersOfName = async () => {
      const users = await server.connection.sendRequest<readonly { uri: string }[]>(
        "textDocument/references",
        {
          textDocument: { uri: server.uri("secrets.json") },
          position: { line: 0, character: BOUND["secrets.json"].indexOf("DB_PASS") + 1 },
          context: { includeDeclaration: false },
        },
      );
      return users.map(({ uri }) => uri);
    };
    await server.open("secrets.json", BOUND["secrets.json"]);
    await indexed();
    expect(await usersOfName()).toEqual([]);
    accessors.push("config.get");
    const again = indexed();
    await server.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await again;
    expect(await usersOfName()).toEqual([server.uri("a.ts")]);
  });

  test("exit without shutdown is exit code 1", async () => {
    const server = await startServer();
    const ended = once(server.process, "exit");
    await server.connection.sendNotification("exit");
    expect((await ended)[0]).toBe(1);
  });

  test("the server ends when its input does: no orphan is left behind", async () => {
    const server = await startServer();
    const ended = once(server.process, "exit");
    server.process.stdin.end();
    expect((await ended)[0]).toBe(1);
  });
});

test("the server ends when the editor that is named at the start is no more", async () => {
  const editor = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  const server = fork(MAIN, ["--node-ipc"], { stdio: "ignore" });
  const answered = once(server, "message");
  server.send({
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: { processId: editor.pid, capabilities: {}, rootUri: null },
  });
  expect((await answered)[0]).toMatchObject({ id: 1, result: { serverInfo: { name: "keyward" } } });
  const ended = once(server, "exit");
  editor.kill("SIGKILL");
  await ended;
});
