import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Case } from "../cases/case.ts";
import { cached } from "./cache.ts";

/** The cases as files, each in a folder of its own, so that a path can be as in a repository. */
export interface WrittenCases {
  readonly folder: string;
  /** Of the file, relative to the folder. */
  readonly caseOf: ReadonlyMap<string, Case>;
}

export function writeCases(name: string, cases: readonly Case[]): WrittenCases {
  const folder = cached("cases", name);
  rmSync(folder, { recursive: true, force: true });
  const caseOf = new Map<string, Case>();
  for (const [index, one] of cases.entries()) {
    const file = path.join(String(index), one.path);
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), one.text);
    caseOf.set(file, one);
  }
  return { folder, caseOf };
}
