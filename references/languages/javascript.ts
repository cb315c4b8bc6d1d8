import type { Language } from "../language.ts";
import { ECMASCRIPT } from "./ecmascript.ts";

export const JAVASCRIPT: Language = {
  ...ECMASCRIPT,
  ids: ["javascript", "javascriptreact"],
  grammar: "tree-sitter-javascript.wasm",
};
