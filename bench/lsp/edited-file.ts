import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
import { columns, timingOf, type Timing } from "./processor.ts";
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
    const timings = await edits(folder);
    print(
      `One edit in ${LINES} lines of TypeScript: index, diagnostics and hints again, in ms`,
      new Map(columns("an edit", timings)),
    );
    const quiet = timings.map((timing) => timing.quiet);
    goal("index, diagnostics and hints after an edit, p99", quantile(quiet, 0.99), GOAL, "ms");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function edits(folder: string): Promise<Timing[]> {
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
  const timings: Timing[] = [];
  for (let edit = 0; edit < EDITS + WARM_UP; edit++) {
    const timing = await timingOf(process.pid, async () => {
      context.documents.change(uri, edit + 2, strokes[edit % strokes.length]!);
      await indexFile(context, file);
      await diagnose(context, context.documents.get(uri)!);
      inlayHint(context, { textDocument: { uri }, range });
    });
    if (edit >= WARM_UP) timings.push(timing);
  }
  await context.vault.close();
  return timings;
}
