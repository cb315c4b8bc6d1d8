import type { Language } from "../language.ts";
import { ECMASCRIPT } from "./ecmascript.ts";

export const TYPESCRIPT: Language = {
  ...ECMASCRIPT,
  ids: ["typescript"],
  grammar: "tree-sitter-typescript.wasm",
};

/** A grammar of its own: in TSX `<T>x` is an element and no assertion. */
export const TSX: Language = {
  ...ECMASCRIPT,
  ids: ["typescriptreact"],
  grammar: "tree-sitter-tsx.wasm",
};
