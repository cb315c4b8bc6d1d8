import type { Plugin } from "esbuild";

export function esbuildRules(): Plugin;
export function withoutExamples(text: string): string;
export function oneByOne(text: string, read: (file: string) => string): string;
