/**
 * Puts the assembled filter.wat in the place of detect/kernel.ts: for esbuild, for Vite (the tests) and, where source
 * runs as it is, for Node itself (the benchmarks).
 */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import path from "node:path";
import openWabt from "wabt";

const SOURCE = path.join(import.meta.dirname, "filter.wat");
const KERNEL = /[\\/]detect[\\/]kernel\.ts$/;

/** The filter as WebAssembly. */
async function assembleKernel() {
  const wabt = await openWabt();
  const module = wabt.parseWat(SOURCE, readFileSync(SOURCE, "utf8"), { simd: true });
  return module.toBinary({}).buffer;
}

async function kernelModule() {
  const base64 = Buffer.from(await assembleKernel()).toString("base64");
  return `export const kernel = Uint8Array.from(atob("${base64}"), (byte) => byte.charCodeAt(0));\n`;
}

/** @returns {import("esbuild").Plugin} */
export function esbuildKernel() {
  return {
    name: "kernel",
    setup(build) {
      build.onLoad({ filter: KERNEL }, async () => ({ contents: await kernelModule() }));
    },
  };
}

/** @returns {import("vitest/config").ViteUserConfig["plugins"][number]} */
export function viteKernel() {
  return {
    name: "kernel",
    load: (id) => (KERNEL.test(id) ? kernelModule() : undefined),
    // Vitest keeps what modules were made into, and looks at kernel.ts alone to see whether that still holds.
    configureVitest: ({ defineCacheKeyGenerator }) =>
      defineCacheKeyGenerator(({ id }) => (KERNEL.test(id) ? readFileSync(SOURCE, "utf8") : undefined)),
  };
}

/** For this process; modules that are loaded from now on have it. */
export async function useKernel() {
  const source = await kernelModule();
  registerHooks({
    load: (url, context, next) =>
      KERNEL.test(url) ? { format: "module", source, shortCircuit: true } : next(url, context),
  });
}
