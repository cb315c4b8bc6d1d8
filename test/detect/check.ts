import { expect } from "vitest";
import { findSecrets } from "../../detect/engine.ts";

/**
 * Scans the source without its `‹›` marks and expects findings exactly where they stand; no marks, no findings.
 * @param path decides the syntax; TypeScript where it is not given
 */
export function check(marked: string, path = "src/app.ts"): void {
  expect(marks(unmarked(marked), path)).toBe(marked);
}

export const unmarked = (marked: string): string => marked.replaceAll(/[‹›]/g, "");

/** The text with every finding in `‹›`. */
function marks(text: string, path = "src/app.ts"): string {
  let shown = text;
  for (const { start, end } of findSecrets(text, { path }).toReversed()) {
    shown = `${shown.slice(0, start)}‹${shown.slice(start, end)}›${shown.slice(end)}`;
  }
  return shown;
}
