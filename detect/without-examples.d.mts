import type { Plugin } from "esbuild";

export function esbuildWithoutExamples(): Plugin;
export function withoutExamples(file: string, text: string): string;
