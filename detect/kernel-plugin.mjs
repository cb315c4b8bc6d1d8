/**
 * Puts assembled WebAssembly in the place of the modules that stand for it, filter.wat in that of detect/kernel.ts and
 * inflate.wat in that of git/inflate-kernel.ts: for esbuild, for Vite (the tests) and, where source runs as it is, for
 * Node itself (the benchmarks).
 */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import path from "node:path";
import openWabt from "wabt";

const KERNELS = [
  { module: /[\\/]detect[\\/]kernel\.ts$/, source: path.join(import.meta.dirname, "filter.wat") },
  {
    module: /[\\/]git[\\/]inflate-kernel\.ts$/,
    source: path.join(import.meta.dirname, "../git/inflate.wat"),
  },
];

/** The source of the WebAssembly that a module stands for; undefined for any other module. */
const sourceFor = (id) => KERNELS.find(({ module }) => module.test(id))?.source;

async function kernelModule(source) {
  const wabt = await openWabt();
  const module = wabt.parseWat(source, readFileSync(source, "utf8"), { simd: true, bulk_memory: true });
  const base64 = Buffer.from(module.toBinary({}).buffer).toString("base64");
  return `export const kernel = Buffer.from("${base64}", "base64");\n`;
}

/** @returns {import("esbuild").Plugin} */
export function esbuildKernel() {
  return {
    name: "kernel",
    setup(build) {
      for (const { module, source } of KERNELS)
        build.onLoad({ filter: module }, async () => ({ contents: await kernelModule(source) }));
    },
  };
}

/** @returns {import("vitest/config").ViteUserConfig["plugins"][number]} */
export function viteKernel() {
  return {
    name: "kernel",
    load: (id) => {
      const source = sourceFor(id);
      return source && kernelModule(source);
    },
    // Vitest keeps what modules were made into, and looks at the module alone to see whether that still holds.
    configureVitest: ({ defineCacheKeyGenerator }) =>
      defineCacheKeyGenerator(({ id }) => {
        const source = sourceFor(id);
        return source && readFileSync(source, "utf8");
      }),
  };
}

/** For this process; modules that are loaded from now on have it. */
export async function useKernel() {
  const modules = new Map();
  for (const { source } of KERNELS) modules.set(source, await kernelModule(source));
  registerHooks({
    load: (url, context, next) => {
      const source = modules.get(sourceFor(url));
      return source ? { format: "module", source, shortCircuit: true } : next(url, context);
    },
  });
}
