import type { Plugin as EsbuildPlugin } from "esbuild";
import type { Plugin } from "vitest/config";

export function esbuildRules(): EsbuildPlugin;
export function viteRules(): Plugin;
export function onDemand(
  index: string,
  read: (file: string) => string,
  names: readonly (readonly string[])[],
): string;
export function inOneModule(index: string, read: (file: string) => string): string;
export function withoutExamples(text: string): string;
