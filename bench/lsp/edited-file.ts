import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { openRepository } from "../../git/repository.ts";
import { createReferenceEngine } from "../../references/engine.ts";
import { openEmbeddedMetadata } from "../../sdk/embedded.ts";
import { loadAsset } from "../../server/assets.ts";
import { prepare } from "../../server/context.ts";
import { createContext } from "../../server/create-context.ts";
import { diagnose } from "../../server/diagnostics/of-document.ts";
import { disk } from "../../server/file-system.ts";
import { inlayHint } from "../../server/features/inlay-hint.ts";
import { indexFile } from "../../server/indexer.ts";
import { goal } from "./goals.ts";
import { codeFile, keystrokes } from "./keystroke.ts";
import { print, quantile, WARM_UP } from "./times.ts";

const LINES = 2000;
/** Milliseconds, in the 99th of a hundred edits. */
const GOAL = 15;
const EDITS = 600;

/**
 * What one edit of a file costs in all, done at once here: its place in the index, its diagnostics and its hints. What is
 * held against the goal is the clock without the time in which other programs had this thread's processor: pauses for
 * garbage, and whatever else the thread waits for, are in it.
 */
export async function measureEdit(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "keyward-bench-"));
  try {
    const { processor, clock, quiet } = await edits(folder);
    print(
      `One edit in ${LINES} lines of TypeScript: index, diagnostics and hints again, in ms`,
      new Map([
        ["by the clock", clock],
        ["by the clock of a machine with nothing else to do", quiet],
        ["this thread's processor time", processor],
      ]),
    );
    goal("index, diagnostics and hints after an edit, p99", quantile(quiet, 0.99), GOAL, "ms");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Edits = Readonly<Record<"processor" | "clock" | "quiet", number[]>>;

async function edits(folder: string): Promise<Edits> {
  writeFileSync(
    path.join(folder, "secrets.json"),
    `{ "$scope": { "project": "shop" }, "SERVICE_1_KEY": "x" }`,
  );
  const silent = () => undefined;
  const { context, start } = createContext(
    {
      files: disk,
      engine: await createReferenceEngine(loadAsset),
      log: { error: silent, warn: silent, info: silent },
      openVault: openEmbeddedMetadata,
      openRepository,
      askSettings: async () => ({ hints: { enable: true } }),
      now: Date.now,
    },
    { capabilities: {}, options: {}, folders: [pathToFileURL(folder).href] },
    () => path.join(folder, "vault"),
  );
  start();
  await context.ready;
  context.index.finish();
  const file = path.join(folder, "code.ts");
  const uri = pathToFileURL(file).href;
  const code = codeFile(LINES);
  context.documents.open({ uri, languageId: "typescript", version: 1, text: code });
  await prepare(context, uri);
  const range = { start: { line: 0, character: 0 }, end: { line: LINES * 2, character: 0 } };
  const strokes = keystrokes(code, LINES);
  const times: Edits = { processor: [], clock: [], quiet: [] };
  for (let edit = 0; edit < EDITS + WARM_UP; edit++) {
    const [before, waited, started] = [process.threadCpuUsage(), waitedForProcessor(), performance.now()];
    context.documents.change(uri, edit + 2, strokes[edit % strokes.length]!);
    await indexFile(context, file);
    await diagnose(context, context.documents.get(uri)!);
    inlayHint(context, { textDocument: { uri }, range });
    if (edit < WARM_UP) continue;
    const took = performance.now() - started;
    const { user, system } = process.threadCpuUsage(before);
    times.clock.push(took);
    times.quiet.push(took - (waitedForProcessor() - waited));
    times.processor.push((user + system) / 1000);
  }
  await context.vault.close();
  return times;
}

/** For how long this thread could have run and had no processor so far, in milliseconds; 0 where the system does not tell. */
function waitedForProcessor(): number {
  if (process.platform !== "linux") return 0;
  return Number(readFileSync("/proc/thread-self/schedstat", "utf8").split(" ")[1]) / 1e6;
}
