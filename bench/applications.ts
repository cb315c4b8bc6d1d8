/**
 * The language server on published applications of real size, as npm has them: opens each as a workspace, lets it
 * index, then opens every JavaScript and TypeScript file and asks for diagnostics and hovers.
 *
 *     npm run build && node bench/applications.ts [--show]
 *
 * `--show` prints each finding's place and rule, to be looked at. The packages lie in .cache/applications.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from "vscode-languageserver/node";
import { createReferenceEngine, LANGUAGE_IDS, languageOfPath } from "../references/engine.ts";
import { loadAsset } from "../server/assets.ts";
import { filesBelow, sourcesBelow, unpack } from "./published/applications.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
const CACHE = path.join(ROOT, ".cache/applications");
/** A content management system, a workflow engine, a forum. */
const APPLICATIONS = ["ghost@6.65.0", "n8n@2.41.3", "nodebb@1.4.0"];
const SHOW = process.argv.includes("--show");

const engine = await createReferenceEngine(loadAsset);
await Promise.all(LANGUAGE_IDS.map((id) => engine.prepare(id)));
for (const application of APPLICATIONS) await measure(application, unpack(application));

async function measure(name: string, folder: string): Promise<void> {
  const files = filesBelow(folder);
  const texts = sourcesBelow(folder).map((file) => ({
    file,
    text: readFileSync(path.join(folder, file), "utf8"),
  }));
  const references = countReferences(texts);

  const server = await startServer(folder);
  const indexed = await server.indexed;
  const afterIndex = server.memory();
  const times = { diagnostics: [] as number[], hover: [] as number[] };
  const leaks: string[] = [];
  let hovers = 0;
  for (const { file, text } of texts) {
    const uri = pathToFileURL(path.join(folder, file)).href;
    await server.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: languageOfPath(file) ?? "javascript", version: 1, text },
    });
    const report: DocumentDiagnosticReport = await timed(times.diagnostics, () =>
      server.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } }),
    );
    const found: readonly Diagnostic[] = report.kind === "full" ? report.items : [];
    for (const { range, code: rule, source } of found) {
      if (source === "keyward")
        leaks.push(`${file}:${range.start.line + 1}:${range.start.character + 1} ${rule}`);
    }
    for (const { name: reference, position } of places(file, text)) {
      const hover = await timed(times.hover, () =>
        server.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position }),
      );
      if (JSON.stringify(hover).replaceAll("\\", "").includes(reference)) hovers++;
    }
    await server.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }
  const peak = server.memory();
  const code0 = await server.stop();

  console.log(`\n${name}: ${files.length} files, ${texts.length} of JavaScript and TypeScript opened`);
  console.log(`  index            ${indexed}`);
  console.log(`  references       ${references} in the files opened; ${hovers} answered by a hover`);
  console.log(`  diagnostics      ${leaks.length} from Keyward; ${quantiles(times.diagnostics)}`);
  console.log(`  hover            ${quantiles(times.hover)}`);
  console.log(`  memory           ${afterIndex.now} MB after the index, peak ${peak.peak} MB`);
  console.log(`  server           ended with exit code ${code0}`);
  if (SHOW) for (const leak of leaks) console.log(`    ${leak}`);
}

async function startServer(folder: string) {
  const child = spawn(process.execPath, [path.join(ROOT, "cli/bin/keyward.js"), "lsp", "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, KEYWARD_HOME: path.join(CACHE, "no-vault") },
  });
  const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const indexed = new Promise<string>((resolve) => {
    connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      if (message.startsWith("Indexed ")) resolve(message);
    });
  });
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: path.basename(folder) }],
    capabilities: { textDocument: { diagnostic: {}, hover: { contentFormat: ["markdown"] } } },
    initializationOptions: { validateShape: true },
  });
  await connection.sendNotification("initialized", {});
  return {
    connection,
    indexed,
    /** Resident memory of the server, in megabytes, as the kernel counts it. */
    memory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      const megabytes = (field: string) =>
        Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
      return { now: megabytes("VmRSS"), peak: megabytes("VmHWM") };
    },
    async stop() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      return exit;
    },
  };
}

/** Counted here, in this process, by the same engine: what the server's index must hold. */
function countReferences(texts: readonly { file: string; text: string }[]): number {
  return texts.reduce((sum, { file, text }) => sum + [...places(file, text)].length, 0);
}

function places(file: string, text: string) {
  const language = languageOfPath(file);
  const tree = language === undefined ? undefined : engine.parse(language, text);
  if (!tree) return [];
  const found = tree.references().map(({ name, start }) => ({ name, position: positionAt(text, start) }));
  tree.dispose();
  return found;
}

function positionAt(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset);
  const line = before.split("\n").length - 1;
  return { line, character: offset - (before.lastIndexOf("\n") + 1) };
}

async function timed<T>(samples: number[], ask: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const answer = await ask();
  samples.push(performance.now() - started);
  return answer;
}

function quantiles(samples: readonly number[]): string {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `${sorted.length} times, median ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`;
}
