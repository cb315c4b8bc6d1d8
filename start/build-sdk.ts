import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "..");
/** What programs import: `@keyward/sdk` and `@keyward/sdk/embedded`. */
const ENTRIES = { index: "sdk/index.ts", embedded: "sdk/embedded-entry.ts" } as const;

/**
 * Builds what the package of the SDK has in its `dist`: modules, of which each kind of vault is a chunk that is loaded
 * when one is opened, the process that alone talks to the keychain, and declarations.
 */
export async function buildSdk(folder: string): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: { ...ENTRIES, keychain: "keychain/child.ts" },
    outdir: folder,
    bundle: true,
    platform: "node",
    target: "node22.13",
    format: "esm",
    outExtension: { ".js": ".mjs" },
    splitting: true,
    chunkNames: "[name]-[hash]",
    external: ["keytar", "@node-rs/argon2"],
    logLevel: "warning",
  });
  writeTypes(path.join(folder, "types"));
}

/**
 * The declarations of the entries, and of those modules alone that they name: what is behind the calls is nobody's to
 * import. A declaration may name another one by its source (`./api.ts`), so that nothing is rewritten.
 */
function writeTypes(folder: string): void {
  const emitted = mkdtempSync(path.join(tmpdir(), "keyward-types-"));
  try {
    const tsc = path.join(ROOT, "node_modules/typescript/bin/tsc");
    const args = [tsc, "--project", path.join(ROOT, "sdk/tsconfig.json"), "--outDir", emitted];
    execFileSync(process.execPath, args, { stdio: "inherit" });
    for (const file of named(emitted)) cpSync(path.join(emitted, file), path.join(folder, file));
  } finally {
    rmSync(emitted, { recursive: true, force: true });
  }
}

function named(emitted: string): Set<string> {
  const found = new Set(Object.values(ENTRIES).map(declarationsOf));
  for (const file of found) {
    const text = readFileSync(path.join(emitted, file), "utf8");
    for (const [, specifier = ""] of text.matchAll(/\bfrom "(\.[^"]+)"/g))
      found.add(declarationsOf(path.posix.join(path.posix.dirname(file), specifier)));
  }
  return found;
}

function declarationsOf(file: string): string {
  return file.replace(/\.ts$/, ".d.ts");
}
