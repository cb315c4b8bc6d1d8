import type { Plugin as EsbuildPlugin } from "esbuild";
import type { Plugin } from "vitest/config";

export function esbuildKernel(): EsbuildPlugin;
export function viteKernel(): Plugin;
export function useKernel(): Promise<void>;
