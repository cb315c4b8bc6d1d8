import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { findSecrets } from "../../../detect/engine.ts";
import type { Rule } from "../../../detect/rule.ts";
import { RULES } from "../../../detect/rules.ts";
import { unmarked } from "../../detect/check.ts";

const KEYWARD = path.resolve(import.meta.dirname, "../../../cli/bin/keyward.js");

// It writes and scans as many files as there are rules.
vi.setConfig({ testTimeout: 240_000 });

interface Source {
  /** With `/`. */
  readonly file: string;
  readonly text: string;
}

// What is built has its own form of the rules, in which tables are ready made (detect/rules-plugin.mjs).
test("the built command line finds in every rule's examples what the source finds", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "keyward-built-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const sources = RULES.map(examples);
  for (const { file, text } of sources) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const expected = sources.flatMap(({ file, text }) =>
    findSecrets(text, { path: file }).map(({ rule, confidence }) => `${file}: ${rule}, ${confidence}`),
  );
  expect(expected.length).toBeGreaterThan(RULES.length);
  expect(scanned(folder)).toEqual(new Set(expected));
});

function examples(rule: Rule): Source {
  const name = "path" in rule ? rule.path : "src/app.ts";
  const text = [...rule.hits, ...rule.misses].map(unmarked).join("\n\n");
  return { file: `${rule.id}/${name}`, text };
}

function scanned(folder: string): Set<string> {
  const args = [KEYWARD, "scan", "--no-ignore", "--format", "jsonl", "--jobs", "2"];
  const env = { ...process.env, XDG_CACHE_HOME: path.join(folder, ".cache") };
  const out = outputOf(() => execFileSync(process.execPath, args, { cwd: folder, env, maxBuffer: Infinity }));
  const findings = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return new Set(findings.map(({ file, rule, confidence }) => `${file}: ${rule}, ${confidence}`));
}

/** Something is found, which is exit code 1. */
function outputOf(run: () => Buffer): string {
  try {
    return run().toString();
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: Buffer };
    if (status !== 1) throw error;
    return stdout.toString();
  }
}
