/**
 * The language server's speed, as `npm run build` makes it: in secrets files side by side with VS Code's own JSON
 * language server, in code beside one that does nothing. Real processes over stdio on the same files, asked in turns.
 *
 * Before that, what is asked of the index, of one edit, and of a workspace of 20,000 files; after it, what is asked of the
 * extension in VS Code. All goals stand together at the end; it exits with 1 where one is missed or was not measured.
 *
 *     npm run build && npm run package && npm run bench:lsp [-- rounds]
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { useKernel } from "../detect/kernel-plugin.mjs";
import { printGoals, unmeasured } from "./lsp/goals.ts";
import { measureLargeWorkspace } from "./lsp/large-workspace.ts";
import { measurePackage } from "./lsp/package-size.ts";
import { initialize, open, pullAfter, PULLING, pushedAfter, start, type Server } from "./lsp/server.ts";
import { interleaved, print, quantile } from "./lsp/times.ts";
import { measureTree } from "./lsp/tree.ts";
import { measureWorkbench } from "./lsp/workbench.ts";

// The filter as it ships, also for what is measured in this process: from source it would do without WebAssembly.
await useKernel();
const { measureEdit } = await import("./lsp/edited-file.ts");
const { measureIndex } = await import("./lsp/index-cost.ts");
const { codeFile, LINES, measureKeystrokes } = await import("./lsp/keystroke.ts");

const ROOT = path.resolve(import.meta.dirname, "..");
/** As it ships, with the filter's WebAssembly: `npm run build` makes it. */
const SERVER = path.join(ROOT, "dist/server.mjs");
const PEERS = path.join(ROOT, ".cache/bench-peers");
const PEER = "vscode-langservers-extracted@4.10.0";
const ENTRIES = 2000;
const ROUNDS = Number(process.argv[2] ?? 300);

const folder = mkdtempSync(path.join(tmpdir(), "keyward-bench-"));
try {
  await measureIndex();
  await measureEdit();
  await measureLargeWorkspace(SERVER);
  await main();
  measurePackage(ROOT);
  measureTree();
  await measureWorkbench().catch((error: unknown) => {
    console.error(error);
    unmeasured("VS Code", "it broke off");
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(printGoals() ? 0 : 1);

async function main(): Promise<void> {
  const json = secretsFile();
  writeFileSync(
    path.join(folder, "uses.ts"),
    `use(${namesIn(json)
      .map((name) => `process.env.${name}`)
      .join(",\n")});`,
  );
  const ours = start("Keyward", [SERVER, "--stdio"], folder);
  const full = start("Keyward with the shape's checks too", [SERVER, "--stdio"], folder);
  const peer = start("vscode-json-language-server", [peerProgram(), "--stdio"], folder);
  await initialize(ours, {}, PULLING);
  await initialize(full, { validateShape: true }, PULLING);
  await initialize(peer, { provideFormatter: false }, PULLING);
  await giveSchema(peer);
  const servers = [ours, full, peer];
  for (const server of servers) await open(server, "secrets.json", "json", json);
  // They are asked, so that none waits out a delay of its own.
  const changes = await interleaved(servers, ROUNDS, (server, round) =>
    pullAfter(server, "secrets.json", letterIn(json, round)),
  );
  print(
    `A change in a secrets.json of ${ENTRIES} entries (${kilobytes(json)} KB) to its diagnostics, in ms`,
    changes,
  );
  ratio(changes.get(ours.name)!, changes.get(peer.name)!);
  ratio(changes.get(full.name)!, changes.get(peer.name)!);

  const pushed = start("Keyward, pushed after its own delay", [SERVER, "--stdio"], folder);
  await initialize(pushed, {}, {});
  await open(pushed, "secrets.json", "json", json);
  print(
    "The same as the user feels it",
    await interleaved([pushed], 60, (server, round) =>
      pushedAfter(server, "secrets.json", letterIn(json, round)),
    ),
  );

  const code = codeFile();
  await open(ours, "code.ts", "typescript", code);
  const at = placesOf(code);
  print(
    `Hover in ${LINES} lines of TypeScript (${kilobytes(code)} KB)`,
    await interleaved([ours], ROUNDS, (server, round) => hover(server, at[round % at.length]!)),
  );
  for (const { child } of [...servers, pushed]) child.kill();

  await measureKeystrokes(SERVER, folder, ROUNDS);
}

async function giveSchema({ connection }: Server): Promise<void> {
  const schema: unknown = JSON.parse(readFileSync(path.join(ROOT, "schemas/secrets.schema.json"), "utf8"));
  await connection.sendNotification("workspace/didChangeConfiguration", {
    settings: {
      json: {
        validate: { enable: true },
        schemas: [{ fileMatch: ["secrets.json"], url: "keyward://schema", schema }],
      },
    },
  });
}

/** A letter in the middle of the file becomes another one. */
function letterIn(text: string, round: number) {
  const lines = text.split("\n");
  const line = lines.findIndex((each, index) => index > lines.length / 2 && each.includes("word"));
  const character = lines[line]!.indexOf("word");
  const range = { start: { line, character }, end: { line, character: character + 1 } };
  return [{ range, text: "abcd"[round % 4]! }];
}

async function hover({ connection, uriOf }: Server, position: object): Promise<void> {
  await connection.sendRequest("textDocument/hover", { textDocument: { uri: uriOf("code.ts") }, position });
}

function ratio(ours: readonly number[], theirs: readonly number[]): void {
  const of = (share: number) => (quantile(ours, share) / quantile(theirs, share)).toFixed(2);
  console.log(`  ratio to the peer: median ${of(0.5)}, p99 ${of(0.99)}`);
}

/** As people have them: nearly all entries are right, and one in a hundred expired long ago. */
function secretsFile(): string {
  const entries = Array.from({ length: ENTRIES }, (_, index): [string, unknown] => [
    `SERVICE_${index}_KEY`,
    [
      `a word for ${index}`,
      { $description: `a word on secret ${index}`, $tags: ["api"] },
      { $from: `secret://shop/SERVICE_${index - 2}_KEY`, $description: "a word" },
      { $value: `word-${index}`, ...(index % 100 === 3 && { $expires_at: 1_600_000_000 }) },
    ][index % 4],
  ]);
  return JSON.stringify({ $scope: { project: "shop" }, ...Object.fromEntries(entries) }, null, 2);
}

function namesIn(json: string): string[] {
  return Object.keys(JSON.parse(json) as object).filter((name) => !name.startsWith("$"));
}

function placesOf(code: string) {
  return code
    .split("\n")
    .flatMap((text, line) =>
      text.includes("SERVICE") ? [{ line, character: text.indexOf("SERVICE") + 3 }] : [],
    );
}

function peerProgram(): string {
  const program = path.join(
    PEERS,
    "node_modules/vscode-langservers-extracted/bin/vscode-json-language-server",
  );
  if (!existsSync(program)) {
    mkdirSync(PEERS, { recursive: true });
    writeFileSync(path.join(PEERS, "package.json"), "{}");
    execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "-E", PEER], {
      cwd: PEERS,
      stdio: "inherit",
    });
  }
  return program;
}

function kilobytes(text: string): number {
  return Math.round(text.length / 1000);
}
