import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { CancellationTokenSource } from "vscode-languageserver/node";
import type { FileLeaks, ScanParams, ScanSummary } from "../../protocol/lsp.ts";
import { makeCli } from "../support/cli.ts";
import { endServers, startServer, type ServerProcess, type StartOptions } from "./harness.ts";

afterEach(endServers);

const STRIPE_KEY = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");
const LEAK = `const key = "${STRIPE_KEY}";\n`;
const OTHER = LEAK.replace("4eC39", "9bQ51");

/** A server on a repository whose files are committed, and what its scans tell. */
async function scanner(files: Readonly<Record<string, string>>, options: StartOptions = {}) {
  const server = await startServer({
    files,
    ...options,
    before(cwd) {
      const git = (...args: string[]) => execFileSync("git", args, { cwd, stdio: "ignore" });
      git("init", "-q");
      git("add", "-A");
      git("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-q", "--no-verify", "-m", "first");
    },
  });
  const found: string[] = [];
  server.connection.onNotification("keyward/leaks", ({ uri, leaks }: FileLeaks) => {
    const lines = leaks.map(({ range }) => range.start.line + 1);
    found.push(`${uri.slice(server.uri("").length + 1)}:${lines.join(",")}`);
  });
  const scan = (params: ScanParams, source = new CancellationTokenSource()) =>
    server.connection.sendRequest<ScanSummary>("keyward/scan", params, source.token);
  return { server, found, scan };
}

describe("a scan", () => {
  test("of the workspace leaves out what git ignores, which is scanned when it is opened", async () => {
    const { server, found, scan } = await scanner({ ".gitignore": "out/\n", "a.ts": LEAK, "out/a.ts": LEAK });
    expect(await scan({ what: "workspace" })).toMatchObject({ files: 2, inRepository: true });
    expect(found).toEqual(["a.ts:1"]);
    await server.open("out/a.ts", LEAK);
    expect(await server.diagnostics("out/a.ts")).toMatchObject({
      items: [{ code: "stripe-secret-key", severity: 3 }],
    });
    expect(server.output()).not.toContain(STRIPE_KEY);
  });

  test("of changes tells what is in changed lines and new files alone", async () => {
    const { server, found, scan } = await scanner({ "a.ts": LEAK, "b.ts": LEAK });
    await writeFile(path.join(server.folder, "a.ts"), `${LEAK}${OTHER}`);
    await writeFile(path.join(server.folder, "new.ts"), LEAK);
    await scan({ what: "changes" });
    expect(found.toSorted()).toEqual(["a.ts:2", "new.ts:1"]);

    await server.open("b.ts", `${OTHER}${LEAK}`);
    const uris = ["a.ts", "b.ts", "new.ts", "gone.ts"].map((file) => server.uri(file));
    const again = await server.connection.sendRequest<FileLeaks[]>("keyward/fileLeaks", {
      what: "changes",
      uris,
    });
    const linesOf = ({ leaks }: FileLeaks) => leaks.map(({ range }) => range.start.line + 1);
    // What is open and not saved is no change on the disk yet.
    expect(again.map(linesOf)).toEqual([[2], [], [1], []]);
  });

  test("tells its progress by the token, from its beginning to its end", async () => {
    const { server, scan } = await scanner({ "a.ts": LEAK, "b.ts": LEAK, "c.ts": "" });
    const told: unknown[] = [];
    server.connection.onNotification("$/progress", ({ token, value }: { token: unknown; value: unknown }) => {
      if (token === "mine") told.push(value);
    });
    await scan({ what: "workspace", workDoneToken: "mine" });
    expect(told[0]).toMatchObject({ kind: "begin", cancellable: true });
    expect(told.slice(1)).toEqual([
      { kind: "report", percentage: 33 },
      { kind: "report", percentage: 66 },
      { kind: "report", percentage: 100 },
      { kind: "end" },
    ]);
  });

  test("that is cancelled ends before it has seen everything", async () => {
    const many = Array.from(
      { length: 400 },
      (_, file) => [`${String(file).padStart(3, "0")}.ts`, LEAK] as const,
    );
    const { server, found, scan } = await scanner(Object.fromEntries(many));
    const source = new CancellationTokenSource();
    server.connection.onNotification("$/progress", () => source.cancel());
    await expect(scan({ what: "workspace", workDoneToken: "mine" }, source)).rejects.toMatchObject({
      code: -32800,
    });
    await server.diagnostics("000.ts"); // Everything before this answer has come.
    expect(found.length).toBeLessThan(400);
  });
});

test("a baseline that the command line writes hides the same in the editor, at once", async () => {
  const { server, found, scan } = await scanner({ "a.ts": LEAK, "b.ts": OTHER });
  await server.open("a.ts", LEAK);
  expect(await server.diagnostics("a.ts")).toMatchObject({ items: [{ code: "stripe-secret-key" }] });
  await makeCli()(["scan", "a.ts", "--write-baseline", "keyward-baseline.json"], { cwd: server.folder });
  await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: server.uri("keyward-baseline.json"), type: 1 }],
  });
  expect(await server.diagnostics("a.ts")).toMatchObject({ kind: "full", items: [] });
  await scan({ what: "workspace" });
  expect(found).toEqual(["b.ts:1"]);
});

test("of a burst of edits, what nobody waits for any more is not diagnosed", async () => {
  const { server } = await scanner({ "a.ts": "" });
  await server.open("a.ts", LEAK.repeat(3000));
  await server.diagnostics("a.ts");
  const asked: Promise<unknown>[] = [];
  for (let version = 2; version < 32; version++) {
    type(server, version);
    asked.push(server.diagnostics("a.ts").catch((error: unknown) => error));
  }
  const reports = (await Promise.all(asked)) as { readonly resultId?: string; readonly code?: number }[];
  const diagnosed = new Set(reports.flatMap(({ resultId }) => resultId ?? []));
  expect(reports.at(-1)).toMatchObject({ kind: "full" });
  expect(diagnosed.size).toBeLessThan(10);
});

function type({ connection, uri }: ServerProcess, version: number): void {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  void connection.sendNotification("textDocument/didChange", {
    textDocument: { uri: uri("a.ts"), version },
    contentChanges: [{ range, text: " " }],
  });
}
