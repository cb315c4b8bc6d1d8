import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { createReferenceEngine, languageOfPath } from "../../references/engine.ts";
import { loadAsset } from "../../server/assets.ts";
import { sourcesBelow } from "../published/applications.ts";
import { goal } from "./goals.ts";
import { initialize, open, processorTime, PULLING, start, type Server } from "./server.ts";
import { print, quantile, WARM_UP } from "./times.ts";
import { FILES, largeWorkspace } from "./workspace.ts";

/** Milliseconds, in the 99th of a hundred requests. */
const REQUEST_GOAL = 10;
/** Megabytes that are resident, as the kernel counts them. */
const MEMORY_GOAL = 200;
const ROUNDS = 400;
const OPENED = 20;
/** Between two requests while the index is read. */
const PAUSE_MS = 20;
/** Then the server gives back what indexing has left behind. */
const REST_MS = 5_000;

const METHODS = ["hover", "completion", "definition"] as const;

/** The server, as the editor starts it, in a workspace of 20,000 files: while it indexes, and after that. */
export async function measureLargeWorkspace(program: string): Promise<void> {
  const folder = largeWorkspace();
  const files = await filesWithReferences(folder);
  const server = start("Keyward", [program, "--stdio"], folder);
  const indexed = new Promise<string>((resolve) => {
    server.connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      if (message.startsWith("Indexed ")) resolve(message);
    });
  });
  await initialize(server, {}, PULLING);
  for (const { file, text } of files) await open(server, file, languageOfPath(file)!, text);
  const during: number[] = [];
  const worked: number[] = [];
  const done = indexed.then(() => true);
  const pause = () => setTimeout(PAUSE_MS, false);
  for (let round = 0; !(await Promise.race([done, pause()])); round++) {
    const before = processorTime(server);
    during.push(await timeOf(() => ask(server, "hover", files[round % files.length]!)));
    const after = processorTime(server);
    if (before !== undefined && after !== undefined) worked.push(after - before);
  }
  const peak = memoryOf(server, "VmHWM");
  console.log(`\nA workspace of ${FILES} files: ${await indexed}`);
  print(
    "While it is indexed, in ms",
    new Map([
      ["hover", during],
      ...(worked.length > 0 ? [["the main thread meanwhile", worked] as const] : []),
    ]),
  );
  if (worked.length > 0)
    goal(
      "hover while it is indexed, the main thread's work, p99",
      quantile(worked, 0.99),
      REQUEST_GOAL,
      "ms",
    );

  const times = new Map(METHODS.map((method): [string, number[]] => [method, []]));
  for (let round = 0; round < ROUNDS + WARM_UP; round++)
    for (const method of METHODS) {
      const time = await timeOf(() => ask(server, method, files[round % files.length]!));
      if (round >= WARM_UP) times.get(method)!.push(time);
    }
  print("After that, in ms", times);
  for (const [method, samples] of times) goal(`${method}, p99`, quantile(samples, 0.99), REQUEST_GOAL, "ms");
  console.log(`  the highest that memory has been: ${peak.toFixed(0)} MB`);
  await setTimeout(REST_MS);
  goal("memory with the index", memoryOf(server, "VmRSS"), MEMORY_GOAL, "MB");
  server.child.kill();
}

interface Opened {
  readonly file: string;
  readonly text: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** Some files of the workspace, and a reference in each. */
async function filesWithReferences(folder: string): Promise<Opened[]> {
  const engine = await createReferenceEngine(loadAsset);
  await engine.prepare("javascript");
  const found: Opened[] = [];
  for (const file of sourcesBelow(folder)) {
    if (found.length === OPENED) break;
    if (!file.endsWith(".js")) continue;
    const text = readFileSync(path.join(folder, file), "utf8");
    const tree = engine.parse("javascript", text)!;
    const [first] = tree.references();
    tree.dispose();
    if (!first) continue;
    const before = text.slice(0, first.start).split("\n");
    found.push({ file, text, position: { line: before.length - 1, character: before.at(-1)!.length } });
  }
  return found;
}

async function ask({ connection, uriOf }: Server, method: string, { file, position }: Opened): Promise<void> {
  await connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: uriOf(file) }, position });
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** In megabytes, by the field of the kernel's own account. */
function memoryOf({ child }: Server, field: "VmRSS" | "VmHWM"): number {
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
}
