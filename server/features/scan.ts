import { setImmediate } from "node:timers/promises";
import type { CancellationToken } from "vscode-languageserver/node";
import type { FileLeaks, ScanParams, ScanSummary } from "../../protocol/lsp.ts";
import type { Context } from "../context.ts";
import { countUnsure, documentAt, leaksOf } from "../leaks/look-into.ts";
import { allFiles, changedFiles } from "../leaks/targets.ts";

/** Whom a scan tells what. */
export interface ScanListener {
  /** @param done from 0 to 1 */
  readonly progress: (done: number) => void;
  readonly found: (file: FileLeaks) => void;
}

/** Looks for hardcoded secrets in the files of all folders, one file after the other: requests go first. */
export async function scan(
  context: Context,
  { what }: ScanParams,
  token: CancellationToken,
  { progress, found }: ScanListener,
): Promise<ScanSummary> {
  const targets = await (what === "workspace" ? allFiles(context) : changedFiles(context));
  const count = { files: 0, skipped: 0, unsure: 0 };
  for (const [index, target] of (targets ?? []).entries()) {
    if (token.isCancellationRequested) break;
    const document = await documentAt(context, target.path);
    if (document === "unreadable") count.skipped++;
    else if (document !== "binary") {
      count.files++;
      const file = await leaksOf(context, document, target);
      if (file.leaks.length > 0) found(file);
      count.unsure += await countUnsure(context, document, target);
    }
    progress((index + 1) / targets!.length);
    await setImmediate();
  }
  return { ...count, inRepository: targets !== null };
}
