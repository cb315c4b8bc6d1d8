/**
 * The language server's speed, side by side with VS Code's own JSON language server: `node bench/lsp.ts`.
 * Real processes over stdio on the same file, asked in turns; both are pulled, so that neither waits out a debounce.
 */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

const ROOT = path.resolve(import.meta.dirname, "..");
/** As it ships, with the filter's WebAssembly: `npm run build` makes it. */
const SERVER = path.join(ROOT, "dist/server.mjs");
const PEERS = path.join(ROOT, ".cache/bench-peers");
const PEER = "vscode-langservers-extracted@4.10.0";
const ENTRIES = 2000;
const LINES = 10_000;
/** Milliseconds. */
const KEYSTROKE = 20;
const WARM_UP = 30;
const ROUNDS = Number(process.argv[2] ?? 300);

const PULLING = { textDocument: { diagnostic: {} } };

type Server = ReturnType<typeof start>;

const folder = mkdtempSync(path.join(tmpdir(), "keyward-bench-"));
try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

async function main(): Promise<void> {
  const json = secretsFile();
  writeFileSync(
    path.join(folder, "uses.ts"),
    `use(${namesIn(json)
      .map((name) => `process.env.${name}`)
      .join(",\n")});`,
  );
  const ours = start("Keyward", [SERVER, "--stdio"]);
  const full = start("Keyward with the shape's checks too", [SERVER, "--stdio"]);
  const peer = start("vscode-json-language-server", [peerProgram(), "--stdio"]);
  await initialize(ours, {}, PULLING);
  await initialize(full, { validateShape: true }, PULLING);
  await initialize(peer, { provideFormatter: false }, PULLING);
  await giveSchema(peer);
  const servers = [ours, full, peer];
  for (const server of servers) await open(server, "secrets.json", "json", json);
  const changes = await interleaved(servers, (server, round) => change(server, "secrets.json", json, round));
  print(
    `A change in a secrets.json of ${ENTRIES} entries (${kilobytes(json)} KB) to its diagnostics, in ms`,
    changes,
  );
  ratio(changes.get(ours.name)!, changes.get(peer.name)!);
  ratio(changes.get(full.name)!, changes.get(peer.name)!);

  const pushed = start("Keyward, pushed after its own delay", [SERVER, "--stdio"]);
  await initialize(pushed, {}, {});
  await open(pushed, "secrets.json", "json", json);
  await pushed.diagnostics();
  print(
    "The same as the user feels it",
    await interleaved([pushed], (server, round) => pushAfterChange(server, json, round), 60),
  );

  const code = codeFile();
  await open(ours, "code.ts", "typescript", code);
  const at = placesOf(code);
  print(
    `Hover in ${LINES} lines of TypeScript (${kilobytes(code)} KB)`,
    await interleaved([ours], (server, round) => hover(server, at[round % at.length]!)),
  );
  const keystrokes = await interleaved([ours], (server, round) => change(server, "code.ts", code, round));
  print("Diagnostics of these lines after a keystroke", keystrokes);
  console.log(
    `  goal: p99 at most ${KEYSTROKE} ms; here ${quantile(keystrokes.get(ours.name)!, 0.99).toFixed(1)} ms`,
  );
  for (const server of [...servers, pushed]) server.child.kill();
}

function start(name: string, args: string[]) {
  const child = spawn(process.execPath, args, {
    stdio: ["pipe", "pipe", "ignore"],
    env: { ...process.env, KEYWARD_HOME: path.join(folder, "vault") },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const diagnostics = () =>
    new Promise<void>((resolve) => {
      const listening = connection.onNotification("textDocument/publishDiagnostics", () => {
        listening.dispose();
        resolve();
      });
    });
  return { name, child, connection, versions: new Map<string, number>(), diagnostics };
}

async function initialize(
  { connection }: Server,
  initializationOptions: object,
  capabilities: object,
): Promise<void> {
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification("initialized", {});
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

async function open(
  { connection, versions }: Server,
  file: string,
  languageId: string,
  text: string,
): Promise<void> {
  versions.set(file, 1);
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri: uriOf(file), languageId, version: 1, text },
  });
}

/** A letter in the middle of the file becomes another one; resolves with the diagnostics of that text. */
async function change(server: Server, file: string, text: string, round: number): Promise<void> {
  await edit(server, file, text, round);
  await server.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri: uriOf(file) } });
}

async function pushAfterChange(server: Server, text: string, round: number): Promise<void> {
  const arrived = server.diagnostics();
  await edit(server, "secrets.json", text, round);
  await arrived;
}

async function edit(
  { connection, versions }: Server,
  file: string,
  text: string,
  round: number,
): Promise<void> {
  const lines = text.split("\n");
  const line = lines.findIndex((each, index) => index > lines.length / 2 && each.includes("word"));
  const character = lines[line]!.indexOf("word");
  const version = versions.get(file)! + 1;
  versions.set(file, version);
  await connection.sendNotification("textDocument/didChange", {
    textDocument: { uri: uriOf(file), version },
    contentChanges: [
      {
        range: { start: { line, character }, end: { line, character: character + 1 } },
        text: "abcd"[round % 4]!,
      },
    ],
  });
}

async function hover({ connection }: Server, position: object): Promise<void> {
  await connection.sendRequest("textDocument/hover", { textDocument: { uri: uriOf("code.ts") }, position });
}

/** Milliseconds of each round, by server. */
async function interleaved(
  servers: readonly Server[],
  action: (server: Server, round: number) => Promise<void>,
  rounds = ROUNDS,
): Promise<Map<string, number[]>> {
  const times = new Map(servers.map(({ name }): [string, number[]] => [name, []]));
  for (let round = 0; round < rounds + WARM_UP; round++) {
    for (const server of servers) {
      const started = performance.now();
      await action(server, round);
      if (round >= WARM_UP) times.get(server.name)!.push(performance.now() - started);
    }
  }
  return times;
}

function print(title: string, times: ReadonlyMap<string, readonly number[]>): void {
  console.log(`\n${title}`);
  for (const [name, samples] of times) {
    const cells = [0.5, 0.9, 0.99].map((share) => quantile(samples, share).toFixed(1).padStart(7));
    console.log(`  ${name.padEnd(40)} median ${cells[0]}   p90 ${cells[1]}   p99 ${cells[2]}`);
  }
}

function ratio(ours: readonly number[], theirs: readonly number[]): void {
  const of = (share: number) => (quantile(ours, share) / quantile(theirs, share)).toFixed(2);
  console.log(`  ratio to the peer: median ${of(0.5)}, p99 ${of(0.99)}`);
}

function quantile(samples: readonly number[], share: number): number {
  return samples.toSorted((a, b) => a - b)[Math.min(samples.length - 1, Math.floor(samples.length * share))]!;
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

/** Functions of twenty lines, one reference in each. */
function codeFile(): string {
  return Array.from({ length: LINES }, (_, index) => {
    if (index % 20 === 0) return `export function handle${index}(request: Request): number {`;
    if (index % 20 === 1) return `  let total = price(process.env.SERVICE_${index}_KEY ?? "word");`;
    return index % 20 === 19 ? "}" : `  total += request.items[${index % 7}].price; // a word`;
  }).join("\n");
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

function uriOf(file: string): string {
  return pathToFileURL(path.join(folder, file)).href;
}

function kilobytes(text: string): number {
  return Math.round(text.length / 1000);
}
