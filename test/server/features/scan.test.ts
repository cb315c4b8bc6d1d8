import { describe, expect, test } from "vitest";
import { CancellationTokenSource } from "vscode-languageserver/node";
import type { FileLeaks, ScanSummary } from "../../../protocol/lsp.ts";
import { ignoreEdits } from "../../../server/features/ignore-edits.ts";
import { scan } from "../../../server/features/scan.ts";
import { DocumentMovedOn } from "../../../server/handle.ts";
import { openEditor, uriOf, type EditorOptions } from "../editor.ts";

const STRIPE_KEY = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");
const LEAK = `const key = "${STRIPE_KEY}";\n`;

async function scanned(files: Record<string, string>, options: EditorOptions = {}, cancelled = false) {
  const { context, open } = await openEditor({ files, ...options });
  const source = new CancellationTokenSource();
  if (cancelled) source.cancel();
  const found: FileLeaks[] = [];
  const steps: number[] = [];
  const run = (): Promise<ScanSummary> =>
    scan(context, { what: "workspace" }, source.token, {
      progress: (done) => steps.push(done),
      found: (file) => found.push(file),
    });
  return { open, found, steps, run };
}

describe("a scan of the workspace", () => {
  test("tells of each file with a leak, open or not, and of places and rules alone", async () => {
    const { run, found, steps } = await scanned({ "a.ts": LEAK, "b/c.ts": `\n${LEAK}`, "d.ts": "harmless" });
    expect(await run()).toEqual({ files: 3, skipped: 0, unsure: 0, inRepository: true });
    expect(found.map(({ uri, leaks }) => [uri, leaks[0]!.range.start.line, leaks[0]!.rule])).toEqual([
      [uriOf("a.ts"), 0, "stripe-secret-key"],
      [uriOf("b/c.ts"), 1, "stripe-secret-key"],
    ]);
    expect(JSON.stringify(found)).not.toContain(STRIPE_KEY);
    expect(steps.at(-1)).toBe(1);
  });

  test("counts what it is not sure enough of, for the same text and the same settings", async () => {
    const files = { "a.ts": `const password = "${["hunter2", "Trees"].join("")}";\n${LEAK}` };
    const count = async (minConfidence: string) => {
      const { run, found } = await scanned(files, { settings: { scan: { minConfidence } } });
      const { unsure } = await run();
      return [found[0]!.leaks.length, unsure];
    };
    const [[all = 0, none], [listed = 0, unsure = 0]] = [await count("low"), await count("high")];
    expect(none).toBe(0);
    expect(unsure).toBeGreaterThan(0);
    expect(listed + unsure).toBe(all);
  });

  test("takes the editor's text of a file that is open", async () => {
    const { run, open, found } = await scanned({ "a.ts": LEAK });
    await open("a.ts", "const key = process.env.KEY;");
    await run();
    expect(found).toEqual([]);
  });

  test("counts what is too large as passed over", async () => {
    const { run } = await scanned({ "a.ts": LEAK.padEnd(5000) }, { settings: { scan: { maxFileKB: 1 } } });
    expect(await run()).toEqual({ files: 0, skipped: 1, unsure: 0, inRepository: true });
  });

  test("ends where it is cancelled", async () => {
    const { run, found } = await scanned({ "a.ts": LEAK }, {}, true);
    expect(await run()).toMatchObject({ files: 0 });
    expect(found).toEqual([]);
  });
});

describe("the comment that lets a finding stay", () => {
  const at = { start: { line: 1, character: 15 }, end: { line: 1, character: 40 } };

  test("stands above it, indented as it is, with the reason on one line", async () => {
    const { context, open } = await openEditor();
    const { document } = await open("a.ts", `{\n  ${LEAK}}`);
    const target = { uri: document.uri, version: 1, range: at, rule: "stripe-secret-key" };
    const edit = await ignoreEdits(context, { ...target, reason: "from the\n docs " });
    expect(edit?.documentChanges).toMatchObject([
      {
        edits: [
          { newText: "  // keyward:ignore from the docs\n", range: { start: { line: 1, character: 0 } } },
        ],
      },
    ]);
  });

  test("is none in a language without comments, nor for another version", async () => {
    const { context, open } = await openEditor();
    const { document } = await open("a.json", `{\n  "key": "${STRIPE_KEY}"\n}`);
    const target = { uri: document.uri, version: 1, range: at, rule: "r", reason: "made up" };
    expect(await ignoreEdits(context, target)).toBeNull();
    await expect(ignoreEdits(context, { ...target, version: 2 })).rejects.toThrow(DocumentMovedOn);
  });
});
