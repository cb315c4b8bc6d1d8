import type { Connection } from "vscode-languageserver/node";
import type { Context } from "../context.ts";
import { handle, type Feature } from "../handle.ts";
import { documentDiagnostic } from "./document-diagnostic.ts";
import { hover } from "./hover.ts";

/** Answers every request with its feature. */
export function serveFeatures(connection: Connection, context: Context): void {
  const serve = <Params, Result>(method: string, feature: Feature<Params, Result>) =>
    handle(context, method, feature);
  connection.onHover(serve("textDocument/hover", hover));
  connection.languages.diagnostics.on(serve("textDocument/diagnostic", documentDiagnostic));
}
