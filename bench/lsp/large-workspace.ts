import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { createReferenceEngine, languageOfPath } from "../../references/engine.ts";
import { loadAsset } from "../../server/assets.ts";
import { sourcesBelow } from "../published/applications.ts";
import { goal } from "./goals.ts";
import { initialize, open, PULLING, start, type Server } from "./server.ts";
import { columns, timingOf, type Timing } from "./processor.ts";
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
  const pid = server.child.pid!;
  const indexed = new Promise<string>((resolve) => {
    server.connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      if (message.startsWith("Indexed ")) resolve(message);
    });
  });
  await initialize(server, {}, PULLING);
  for (const { file, text } of files) await open(server, file, languageOfPath(file)!, text);
  const during: Timing[] = [];
  const done = indexed.then(() => true);
  const pause = () => setTimeout(PAUSE_MS, false);
  // The first hover in a document parses it, which has nothing to do with the index.
  for (const file of files) await ask(server, "hover", file);
  for (let round = 0; !(await Promise.race([done, pause()])); round++)
    during.push(await timingOf(pid, () => ask(server, "hover", files[round % files.length]!)));
  const peak = memoryOf(server, "VmHWM");
  console.log(`\nA workspace of ${FILES} files: ${await indexed}`);
  print("While it is indexed, in ms", new Map(columns("hover", during)));
  goal("hover while it is indexed, p99", p99(during), REQUEST_GOAL, "ms");

  const timings = new Map(METHODS.map((method): [string, Timing[]] => [method, []]));
  for (let round = 0; round < ROUNDS + WARM_UP; round++)
    for (const method of METHODS) {
      const timing = await timingOf(pid, () => ask(server, method, files[round % files.length]!));
      if (round >= WARM_UP) timings.get(method)!.push(timing);
    }
  print("After that, in ms", new Map([...timings].flatMap(([method, each]) => columns(method, each))));
  for (const [method, each] of timings) goal(`${method}, p99`, p99(each), REQUEST_GOAL, "ms");
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

/** As on a machine with nothing else to do. */
function p99(timings: readonly Timing[]): number {
  return quantile(
    timings.map(({ quiet }) => quiet),
    0.99,
  );
}

/** In megabytes, by the field of the kernel's own account. */
function memoryOf({ child }: Server, field: "VmRSS" | "VmHWM"): number {
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
}
