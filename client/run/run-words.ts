import { scopeFlags, type Scope } from "../../core/scope.ts";

export interface RunOptions {
  readonly strict?: boolean;
  readonly watch?: boolean;
  readonly mask?: boolean;
}

/** The words after `keyward` that start a program with the secrets of a scope; the platform is the folder's own. */
export function runWords(scope: Scope, program: readonly string[], options: RunOptions = {}): string[] {
  const flags = (["strict", "watch", "mask"] as const).filter((flag) => options[flag]);
  const at = scopeFlags(scope).split(" ").filter(Boolean); // No part of a scope has a space.
  return ["run", ...at, ...flags.map((flag) => `--${flag}`), "--", ...program];
}
