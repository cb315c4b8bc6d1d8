import { formatScope } from "../../core/scope.ts";
import type { DocumentParams, FolderScope } from "../../protocol/lsp.ts";
import { prepare, standpointOf, type Context } from "../context.ts";

/** Which scope a document's folder is bound to, and for which environment names are resolved there. */
export async function folderScope(context: Context, { uri }: DocumentParams): Promise<FolderScope> {
  await prepare(context, uri);
  const from = standpointOf(context, uri);
  if (!from) {
    return { scope: "*", environment: context.settings.for(uri).environment, root: null, bound: false };
  }
  const { scope, environment, folder, isBound } = from;
  return {
    scope: formatScope(scope),
    environment,
    root: folder.isOpened ? folder.uri : null,
    bound: isBound,
  };
}
