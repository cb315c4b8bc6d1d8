import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { goal, unmeasured } from "./goals.ts";

/** Megabytes. */
const GOAL = 10;

/** The size of the extension as `npm run package` has packed it, if it has. */
export function measurePackage(root: string): void {
  const packed = readdirSync(root).filter((file) => file.endsWith(".vsix"));
  console.log("\nThe extension as it is packed");
  if (packed.length === 0) unmeasured("VSIX", "npm run package packs it");
  for (const file of packed) goal(file, statSync(path.join(root, file)).size / 1e6, GOAL, "MB");
}
