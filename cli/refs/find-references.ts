import { stat } from "node:fs/promises";
import path from "node:path";
import { openRepository } from "../../git/repository.ts";
import { createReferenceEngine, languageOfPath, type ReferenceEngine } from "../../references/engine.ts";
import { loadAsset } from "../../server/assets.ts";
import { listFiles } from "../../server/file-list.ts";
import { disk } from "../../server/file-system.ts";
import { GitView } from "../../server/git-view.ts";
import { isReadable } from "../../server/indexer.ts";
import { isDefining } from "../../server/workspace-index.ts";

/** A place in code that names a secret. */
export interface FoundReference {
  readonly name: string;
  /** Relative to the folder that was asked from, with `/`. */
  readonly file: string;
  /** From 1, columns in UTF-16 units, at the name. */
  readonly line: number;
  readonly column: number;
  readonly language: string;
  readonly form: string;
  readonly access: "read" | "write";
  /** The code goes on without the secret. */
  readonly hasDefault: boolean;
  /** It gives the name a value, as a `.env` file does, and does not ask for one. */
  readonly isDefining: boolean;
}

export interface References {
  readonly found: readonly FoundReference[];
  /** Files that could not be read, and why. */
  readonly skipped: readonly string[];
}

/** Bytes: more is no code that a person wrote. */
const FILE_LIMIT = 2_048 * 1024;

/**
 * Every reference in these files, and in the folders' files that git does not ignore, in the order of files and lines.
 * @param named absolute paths that exist
 * @param from absolute: what the files are named relative to
 */
export async function findReferences(named: readonly string[], from: string): Promise<References> {
  const engine = await createReferenceEngine(loadAsset);
  const files = new Set((await Promise.all(named.map(filesAt))).flat());
  const found: FoundReference[] = [];
  const skipped: string[] = [];
  for (const file of [...files].toSorted()) {
    const shown = path.relative(from, file).split(path.sep).join("/");
    const text = await disk.read(file, FILE_LIMIT);
    if (typeof text === "string") found.push(...(await referencesIn(engine, shown, text)));
    else if (text.why !== "absent")
      skipped.push(`${shown} (${text.why === "too-large" ? "larger than 2 MB" : "it cannot be read"})`);
  }
  return { found, skipped };
}

/** A file that is named is read whatever it is called, where its language is known. */
async function filesAt(at: string): Promise<string[]> {
  if (!(await stat(at)).isDirectory()) return [at];
  const git = new GitView(openRepository, () => undefined);
  const { paths } = await listFiles(disk, git, at);
  if (git.problem) throw git.problem;
  return paths.filter(isReadable).map((file) => path.join(at, file));
}

async function referencesIn(engine: ReferenceEngine, file: string, text: string): Promise<FoundReference[]> {
  const language = languageOfPath(file);
  if (language === undefined) return [];
  await engine.prepare(language);
  const tree = engine.parse(language, text);
  if (!tree) return [];
  try {
    const placeOf = placesIn(text);
    return tree.references().map(({ name, start, form, access, hasDefault = false }) => ({
      name,
      file,
      ...placeOf(start),
      language,
      form,
      access,
      hasDefault,
      isDefining: isDefining({ form }),
    }));
  } finally {
    tree.dispose();
  }
}

/** Lines and columns of offsets, each no further back than the one before. */
function placesIn(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  return (offset) => {
    for (
      let end = text.indexOf("\n", lineStart);
      end !== -1 && end < offset;
      end = text.indexOf("\n", lineStart)
    ) {
      line++;
      lineStart = end + 1;
    }
    return { line, column: offset - lineStart + 1 };
  };
}
