/**
 * What crosses between an editor and the language server besides the Language Server Protocol itself. None of it
 * ever carries a secret's value or a document's text: places, names and states only.
 */
export * from "./lsp/commands.ts";
export * from "./lsp/leaks.ts";
export * from "./lsp/matrix.ts";
export * from "./lsp/messages.ts";
export * from "./lsp/moves.ts";
export * from "./lsp/names.ts";
export * from "./lsp/options.ts";
export * from "./lsp/shapes.ts";
