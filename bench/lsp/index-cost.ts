import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Language, Parser } from "web-tree-sitter";
import { openRepository } from "../../git/repository.ts";
import { createReferenceEngine } from "../../references/engine.ts";
import { packageOf } from "../../references/wasm-files.ts";
import { openEmbeddedMetadata } from "../../sdk/embedded.ts";
import { loadAsset } from "../../server/assets.ts";
import { createContext } from "../../server/create-context.ts";
import { listFiles } from "../../server/file-list.ts";
import { disk } from "../../server/file-system.ts";
import { GitView } from "../../server/git-view.ts";
import { indexFolder, isReadable } from "../../server/indexer.ts";
import { goal } from "./goals.ts";
import { application } from "./workspace.ts";

/** Times what the floor costs. */
const GOAL = 2.5;
const RUNS = 5;
const BATCH = 16;
/** Characters: what the setting keyward.scan.maxFileKB has by default. */
const LARGEST = 2_048 * 1024;

const { resolve } = createRequire(import.meta.url);

/**
 * The index of a published application, beside what it takes to list and read its files and to parse those that can hold a
 * reference, with the bare parser: processor time of both, in turns, in this process.
 */
export async function measureIndex(): Promise<void> {
  const { folder } = application();
  const engine = await createReferenceEngine(loadAsset);
  const javascript = await readFile(resolve(`${packageOf(GRAMMAR)}/${GRAMMAR}`));
  const parser = new Parser().setLanguage(await Language.load(javascript));
  const times: { readonly index: number[]; readonly floor: number[] } = { index: [], floor: [] };
  let facts = "";
  // The first of each loads and compiles.
  for (let run = 0; run <= RUNS; run++) {
    const floor = await timeOf(async () => (facts = await readAndParse(folder, parser)));
    const index = await timeOf(() => indexAnew(folder, engine));
    if (run === 0) continue;
    times.floor.push(floor);
    times.index.push(index);
  }
  const ratios = times.index.map((time, run) => time / times.floor[run]!);
  console.log(`\nThe index of ${path.basename(folder)} (${facts})`);
  console.log(
    `  median ${median(times.index).toFixed(0)} ms of processor time; reading and parsing alone ${median(times.floor).toFixed(0)} ms`,
  );
  goal("index of a real application, beside reading and parsing", median(ratios), GOAL, "times");
}

const GRAMMAR = "tree-sitter-javascript.wasm";

async function readAndParse(folder: string, parser: Parser): Promise<string> {
  const { paths } = await listFiles(disk, new GitView(openRepository, () => undefined), folder);
  const files = paths.filter(isReadable);
  let parsed = 0;
  for (let at = 0; at < files.length; at += BATCH) {
    const batch = files.slice(at, at + BATCH).map((file) => readFile(path.join(folder, file), "utf8"));
    for (const text of await Promise.all(batch)) {
      if (text.length > LARGEST || !canHoldReference(text)) continue;
      parser.parse(text)?.delete();
      parsed++;
    }
  }
  return `${files.length} files, ${parsed} of them parsed`;
}

/** By its words alone. */
function canHoldReference(text: string): boolean {
  const has = (word: RegExp) => word.test(text);
  return (
    (has(/\b(?:process|Bun|Deno|globalThis|global|meta)\b/) && has(/\benv\b/)) ||
    (has(/\bsecrets\b/) && has(/\b(?:get|fetch|batchGet|create|update|set|delete)\b/))
  );
}

async function indexAnew(
  folder: string,
  engine: Awaited<ReturnType<typeof createReferenceEngine>>,
): Promise<void> {
  const silent = () => undefined;
  const { context, start } = createContext(
    {
      files: disk,
      engine,
      log: { error: silent, warn: silent, info: silent },
      openVault: openEmbeddedMetadata,
      openRepository,
      askSettings: async () => undefined,
      now: Date.now,
    },
    { capabilities: {}, options: {}, folders: [pathToFileURL(folder).href] },
    () => path.join(folder, "no-vault"),
  );
  start();
  await context.ready;
  for (const each of context.workspace.folders)
    await indexFolder(context, each, { report: silent, isCancelled: false });
}

/** Processor time in milliseconds, of all threads. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(samples: readonly number[]): number {
  return samples.toSorted((a, b) => a - b)[Math.floor(samples.length / 2)]!;
}
