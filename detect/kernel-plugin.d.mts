import type { Plugin as EsbuildPlugin } from "esbuild";

export function esbuildKernel(): EsbuildPlugin;
export function viteKernel(): { name: string; load: (id: string) => Promise<string> | undefined };
export function useKernel(): Promise<void>;
