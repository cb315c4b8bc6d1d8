import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Language, Parser } from "web-tree-sitter";
import { createReferenceEngine } from "../references/engine.ts";

/**
 * What references cost beyond tree-sitter's bare parse of the same text, in the same run: a first read of 10,000
 * lines of TypeScript, and a keystroke in them.
 *
 *     node bench/references.ts
 */
const LINES = 10_000;
const KEYSTROKES = 200;

const { resolve } = createRequire(import.meta.url);
const load = (file: string): Promise<Uint8Array> =>
  readFile(
    resolve((file === "web-tree-sitter.wasm" ? "web-tree-sitter/" : "@vscode/tree-sitter-wasm/wasm/") + file),
  );

const engine = await createReferenceEngine(load);
const bare = new Parser().setLanguage(await Language.load(await load("tree-sitter-typescript.wasm")));

const rows = [20, 200, 2000].map((references) => measure(source(references)));
console.table(Object.fromEntries(rows));

function measure(text: string): [string, Record<string, string | number>] {
  const parses = timesOf(10, () => bare.parse(text)?.delete());
  let found = 0;
  const reads = timesOf(10, () => {
    const tree = engine.parse("typescript", text)!;
    found = tree.references().length;
    tree.dispose();
  });

  const tree = engine.parse("typescript", text)!;
  tree.references();
  let current = text;
  const keystrokes = timesOf(KEYSTROKES, (count) => {
    const start = current.indexOf("handler", Math.floor((current.length / KEYSTROKES) * count * 0.9));
    current = `${current.slice(0, start)}x${current.slice(start)}`;
    tree.edit({ start, oldEnd: start, newEnd: start + 1 }, current);
    tree.references();
  });
  tree.dispose();

  const [parse, read] = [percentile(parses, 50), percentile(reads, 50)];
  return [
    `${found} references`,
    {
      "bare parse, ms": round(parse),
      "parse and references, ms": round(read),
      "times the bare parse": round(read / parse),
      "keystroke p50, ms": round(percentile(keystrokes, 50)),
      "keystroke p99, ms": round(percentile(keystrokes, 99)),
    },
  ];
}

/** Functions of five lines; `references` of them read the environment. */
function source(references: number): string {
  const functions = LINES / 5;
  return Array.from({ length: functions }, (_, index) => {
    const reads =
      Math.floor((index * references) / functions) !== Math.floor(((index - 1) * references) / functions);
    const value = reads ? `process.env.API_KEY_${index} ?? "none"` : `options.keys[${index}] ?? "none"`;
    return `export function handler${index}(request: Request, options: Options = {}): Promise<Response> {
  const key = ${value};
  if (request.headers.get("x-key") !== key) return fail(401, { why: "denied" });
  return options.next ? options.next(request) : respond(key);
}
`;
  }).join("");
}

function timesOf(count: number, work: (index: number) => void): number[] {
  return Array.from({ length: count }, (_, index) => {
    const start = performance.now();
    work(index);
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
}

function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
