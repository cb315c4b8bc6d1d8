import { existsSync, readdirSync, watch, type FSWatcher } from "node:fs";
import { join } from "node:path";
import { FileChangeType } from "vscode-languageserver/node";
import { secretsFileKind } from "../core/secrets-file-name.ts";
import { languageOfPath } from "../references/engine.ts";
import { BASELINE_NAME } from "../findings/baseline.ts";
import type { Context } from "./context.ts";
import { debounced } from "./debounced.ts";
import { listen } from "./handle.ts";
import { filesChanged } from "./files-changed.ts";
import { uriOfPath } from "./uri.ts";

/** Each folder costs a watch of the operating system's, of which there are not many. */
const FOLDER_LIMIT = 500;
/** Editors write a file in several steps. */
const WRITE_DELAY_MS = 100;

/**
 * For editors that do not tell of changes on the disk: watches the folders that may have secrets files or `.env`
 * files. Changes of code that is not open are found when it is opened.
 */
export function watchFiles(context: Context): void {
  const watchers = new Map<string, FSWatcher>();
  const changed = debounced(
    WRITE_DELAY_MS,
    listen(context, "a file's change", (path: string) =>
      filesChanged(context, [{ uri: uriOfPath(path), type: FileChangeType.Changed }]),
    ),
  );
  /** What is in a folder that was made again. */
  const made = (folder: string) => {
    for (const name of readdirSync(folder)) if (isOurs(name)) changed(join(folder, name));
  };
  /** Those that are gone. */
  const dropped = new Set<string>();
  const drop = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
    dropped.add(folder);
  };
  const watchFolder = (folder: string) => {
    try {
      const watcher = watch(folder, { persistent: false }, (_event, name) => {
        if (name === null) return;
        if (isOurs(name)) changed(join(folder, name));
        // It may be made again, and then it is another one.
        if (!existsSync(folder)) drop(folder);
        const inner = join(folder, name);
        if (dropped.has(inner) && existsSync(inner)) {
          watchFolder(inner);
          made(inner);
        }
      });
      watcher.on("error", () => drop(folder));
      watchers.set(folder, watcher);
      dropped.delete(folder);
    } catch {
      context.log.info(
        `Changes in ${folder} are seen only when a file there is opened: it cannot be watched.`,
      );
    }
  };
  context.changes.listen(() => {
    const folders = context.workspace.folders.flatMap(({ path, sources }) =>
      [...sources.folders].map((folder) => join(path, folder)),
    );
    for (const folder of folders.slice(0, FOLDER_LIMIT))
      if (!watchers.has(folder) && existsSync(folder)) watchFolder(folder);
  });
}

function isOurs(name: string): boolean {
  const language = languageOfPath(name);
  return (
    secretsFileKind(name) !== undefined ||
    language === "dotenv" ||
    language === "dockerfile" ||
    name === ".gitignore" ||
    name === BASELINE_NAME
  );
}
