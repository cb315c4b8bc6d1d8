import { afterEach, expect, test } from "vitest";
import path from "node:path";
import type { CodeAction, Diagnostic } from "vscode-languageserver/node";
import { Redacted } from "../../core/redacted.ts";
import { openEmbedded } from "../../sdk/embedded.ts";
import { endServers, startServer, type ServerProcess } from "./harness.ts";

/** One canary is a value in the vault, the others stand in documents: as a token, in a secrets file, in broken text. */
const IN_VAULT = "canary-in-the-vault-7Hq2";
const IN_CODE = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");
const IN_FILE = "canary-in-the-file-x9Lm";
const IN_GARBAGE = "canary-in-garbage-p4Zz";

afterEach(endServers);

/** Every feature, at every place of a document, with everything that the client can do switched on. */
async function useEverything(server: ServerProcess, file: string, text: string): Promise<void> {
  const { connection } = server;
  const textDocument = { uri: server.uri(file) };
  await server.open(file, text);
  const lines = text.split("\n");
  const last = { line: lines.length - 1, character: lines.at(-1)!.length };
  const range = { start: { line: 0, character: 0 }, end: last };
  const report = await server.diagnostics(file);
  const diagnostics: Diagnostic[] = report.kind === "full" ? report.items : [];
  const actions = await connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument,
    range,
    context: { diagnostics },
  });
  await connection.sendRequest("textDocument/documentSymbol", { textDocument });
  await connection.sendRequest("textDocument/documentLink", { textDocument });
  await connection.sendRequest("textDocument/foldingRange", { textDocument });
  await connection.sendRequest("workspace/symbol", { query: "" });
  for (const lens of await connection.sendRequest<object[]>("textDocument/codeLens", { textDocument }))
    await connection.sendRequest("codeLens/resolve", lens);
  for (const hint of await connection.sendRequest<object[]>("textDocument/inlayHint", {
    textDocument,
    range,
  }))
    await connection.sendRequest("inlayHint/resolve", hint);
  await connection.sendRequest("keyward/folderScope", textDocument);
  for (const { command } of actions) {
    const target = (command?.arguments?.[0] ?? {}) as { rule?: string; range?: unknown };
    if (target.rule === undefined) continue;
    await connection.sendRequest("keyward/suggestMove", target);
    await connection.sendRequest("keyward/moveEdits", { ...target, name: "MOVED", scope: "shop" });
  }
  for (const [line, each] of lines.entries()) {
    for (let character = 0; character <= each.length; character += 3) {
      const at = { textDocument, position: { line, character } };
      await connection.sendRequest("textDocument/hover", at);
      await connection.sendRequest("textDocument/definition", at);
      await connection.sendRequest("textDocument/references", {
        ...at,
        context: { includeDeclaration: true },
      });
      const isName = await connection.sendRequest("textDocument/prepareRename", at);
      if (isName) {
        // What is broken is refused in words, which are looked through as well.
        const refused = () => undefined;
        const place = { uri: textDocument.uri, position: at.position };
        await connection.sendRequest("textDocument/rename", { ...at, newName: "RENAMED" }).catch(refused);
        await connection.sendRequest("keyward/renamePlan", { ...place, newName: "A" }).catch(refused);
      }
      const list = await connection.sendRequest<{ items: object[] } | null>("textDocument/completion", at);
      for (const item of list?.items.slice(0, 3) ?? []) {
        await connection.sendRequest("completionItem/resolve", item);
      }
    }
  }
}

test("nothing that the server writes holds a value of the vault or a secret of a document", async () => {
  const server = await startServer({
    files: { "secrets.local.json": `{ "LOCAL": "${IN_FILE}" }`, ".env": `GIVEN=${IN_FILE}\n` },
    options: { validateShape: true, clientCommands: true, commandLinks: true, checkPage: "page:{code}" },
    settings: { hints: { enable: true } },
  });
  const vault = await openEmbedded({
    home: path.join(server.folder, ".vault"),
    passphrase: new Redacted("correct horse battery staple"),
    actor: "test",
  });
  await vault.create({ scope: { project: "shop" }, key: "DB_PASS" }, new Redacted(IN_VAULT));
  await vault.close();
  await server.connection.sendNotification("keyward/vaultChanged", {});

  await useEverything(
    server,
    "a.tsx",
    [
      `const stripe = "${IN_CODE}";`,
      `const url = "postgres://me:${IN_FILE}@db.internal.net/shop";`,
      `use(process.env.DB_PASS, process.env.UNKNOWN, process.env.LOCAL);`,
      `console.log("${IN_FILE}", process.env.DB_PASS); console.log({ a: "${IN_FILE}" + process.env.LOCAL });`,
      `const element = <Pay apiKey="${IN_CODE}" />;`,
    ].join("\n"),
  );
  await useEverything(server, "a.py", `key = "${IN_CODE}"\nheader = f"Bearer ${IN_CODE} {key}"\n`);
  await useEverything(server, "a.go", `package main\n\nconst (\n\tA = 1\n\tB = "${IN_CODE}"\n)\n`);
  await useEverything(
    server,
    "secrets.json",
    `{ "$scope": { "project": "shop" },\n  "DB_PASS": { "$value": "${IN_FILE}", "$from": "${IN_FILE}", "$tag": "${IN_FILE}" },\n  "A": "${IN_CODE}", "A": ["${IN_FILE}"],\n  "B": { "$value": "${IN_FILE}", "$type": "url", "$expires_at": "${IN_FILE}" }, // ${IN_FILE}\n  "C": ${IN_FILE} }`,
  );
  await sendGarbage(server);
  await server.stop();

  const output = server.output();
  expect(output.length).toBeGreaterThan(10_000);
  for (const canary of [IN_VAULT, IN_CODE, IN_FILE, IN_GARBAGE]) {
    const at = output.indexOf(canary);
    expect(at === -1 ? "not found" : output.slice(Math.max(0, at - 300), at)).toBe("not found");
  }
});

/** Messages that nobody understands: the library below us logs what it cannot read. */
async function sendGarbage({ connection, process, uri }: ServerProcess): Promise<void> {
  const raw = (message: string) =>
    process.stdin.write(`Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`);
  raw(`{"jsonrpc":"2.0","text":"${IN_GARBAGE}"}`);
  raw(`{"jsonrpc":"2.0","method":"textDocument/didChange","params":"${IN_GARBAGE}"}`);
  raw(`{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":"${IN_GARBAGE}"}}`);
  raw(
    `{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"keyward":{"environment":["${IN_GARBAGE}"]}}}}`,
  );
  raw(
    `{"jsonrpc":"2.0","id":900,"method":"textDocument/hover","params":{"textDocument":{"uri":"${uri("a.tsx")}"},"position":"${IN_GARBAGE}"}}`,
  );
  await connection.sendRequest("textDocument/hover", {
    textDocument: { uri: uri("a.tsx") },
    position: { line: 0, character: 0 },
  });
}
