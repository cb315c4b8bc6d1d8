import { C_SHARP_LITERALS } from "./c-sharp.ts";
import { JAVASCRIPT_LITERALS, TYPESCRIPT_LITERALS } from "./ecmascript.ts";
import { GO_LITERALS } from "./go.ts";
import { JAVA_LITERALS, KOTLIN_LITERALS } from "./jvm.ts";
import type { Literals } from "./literal.ts";
import { PHP_LITERALS } from "./php.ts";
import { PYTHON_LITERALS } from "./python.ts";
import { RUBY_LITERALS } from "./ruby.ts";
import { RUST_LITERALS } from "./rust.ts";

/** By VS Code's language ids. A script of Vue or Svelte may be without types: it is written so that both take it. */
const LITERALS: Readonly<Record<string, Literals>> = {
  javascript: JAVASCRIPT_LITERALS,
  javascriptreact: JAVASCRIPT_LITERALS,
  vue: JAVASCRIPT_LITERALS,
  svelte: JAVASCRIPT_LITERALS,
  typescript: TYPESCRIPT_LITERALS,
  typescriptreact: TYPESCRIPT_LITERALS,
  python: PYTHON_LITERALS,
  go: GO_LITERALS,
  java: JAVA_LITERALS,
  kotlin: KOTLIN_LITERALS,
  csharp: C_SHARP_LITERALS,
  ruby: RUBY_LITERALS,
  php: PHP_LITERALS,
  rust: RUST_LITERALS,
};

/** What there is to know of the literals of a language with a grammar. */
export function literalsOf(languageId: string): Literals {
  const found = LITERALS[languageId];
  if (!found) throw new Error(`Nothing is known of the literals of ${languageId}.`);
  return found;
}
