import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Edit, Language, Parser } from "web-tree-sitter";
import { createReferenceEngine } from "../references/engine.ts";
import { packageOf } from "../references/wasm-files.ts";

/**
 * What references cost beyond tree-sitter's bare parse of the same text, in the same run: a first read of 10,000
 * lines of TypeScript, and a keystroke in them.
 *
 *     node bench/references.ts
 */
const LINES = 10_000;
const KEYSTROKES = 200;

const { resolve } = createRequire(import.meta.url);
const load = (file: string): Promise<Uint8Array> => readFile(resolve(`${packageOf(file)}/${file}`));

const engine = await createReferenceEngine(load);
await engine.prepare("typescript");
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
  const keystrokes = keystrokesIn(text, (start, current) => {
    tree.edit({ start, oldEnd: start, newEnd: start + 1 }, current);
    tree.references();
  });
  tree.dispose();

  let old = bare.parse(text)!;
  const bareKeystrokes = keystrokesIn(text, (start, current) => {
    const at = { row: 0, column: start };
    const after = { row: 0, column: start + 1 };
    const indices = { startIndex: start, oldEndIndex: start, newEndIndex: start + 1 };
    old.edit(new Edit({ ...indices, startPosition: at, oldEndPosition: at, newEndPosition: after }));
    const tree = bare.parse(current, old)!;
    old.delete();
    old = tree;
  });
  old.delete();

  const [parse, read] = [percentile(parses, 50), percentile(reads, 50)];
  return [
    `${found} references`,
    {
      "bare parse, ms": round(parse),
      "parse and references, ms": round(read),
      "times the bare parse": round(read / parse),
      "bare keystroke p50, ms": round(percentile(bareKeystrokes, 50)),
      "bare keystroke p99, ms": round(percentile(bareKeystrokes, 99)),
      "keystroke p50, ms": round(percentile(keystrokes, 50)),
      "keystroke p99, ms": round(percentile(keystrokes, 99)),
    },
  ];
}

/** A letter typed at places all over the text. */
function keystrokesIn(text: string, type: (start: number, current: string) => void): number[] {
  const step = Math.floor((text.length / KEYSTROKES) * 0.9);
  let current = text;
  return timesOf(KEYSTROKES, (count) => {
    const start = current.indexOf("handler", step * count);
    current = `${current.slice(0, start)}x${current.slice(start)}`;
    type(start, current);
  });
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
