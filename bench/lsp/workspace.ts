import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { filesBelow, sourcesBelow, unpack } from "../published/applications.ts";

/** Where bench/refs.ts has them from, too. */
const APPLICATIONS = ["ghost@6.65.0", "@budibase/server@3.38.1", "n8n@2.41.3"];
export const FILES = 20_000;
const FOLDER = path.resolve(import.meta.dirname, `../../.cache/workspace-${FILES}`);

/** A repository of 20,000 files: published applications, as often as it takes, each copy in a folder of its own. */
export function largeWorkspace(): string {
  if (existsSync(FOLDER)) return FOLDER;
  const making = `${FOLDER}.part`;
  rmSync(making, { recursive: true, force: true });
  const sources = APPLICATIONS.flatMap((application) => {
    const folder = unpack(application);
    return sourcesBelow(folder).map((file) => ({ folder, file, application }));
  });
  for (let made = 0; made < FILES; made++) {
    const { folder, file, application } = sources[made % sources.length]!;
    const copy = path.join(
      making,
      `${application.replace("/", "-")}-${Math.floor(made / sources.length)}`,
      file,
    );
    mkdirSync(path.dirname(copy), { recursive: true });
    copyFileSync(path.join(folder, file), copy);
  }
  writeFileSync(path.join(making, "secrets.json"), JSON.stringify({ $scope: { project: "shop" } }));
  execFileSync("git", ["init", "-q"], { cwd: making });
  renameSync(making, FOLDER);
  return FOLDER;
}

/** An application as it was published, and its files. */
export function application(): { readonly folder: string; readonly files: readonly string[] } {
  const folder = unpack(APPLICATIONS[0]!);
  return { folder, files: filesBelow(folder) };
}
