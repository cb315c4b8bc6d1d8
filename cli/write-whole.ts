import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { open, readlink, realpath, rename, rm, stat, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { UserError, type ErrorCode } from "../core/user-error.ts";

export interface WholeFile {
  /** As messages name it. */
  readonly named: string;
  /** Its rights from now on; `kept`: those that it has, or the usual ones where it is new. */
  readonly mode: number | "kept";
}

/** A text, or what writes the content piece by piece. */
export type Content = string | ((write: (chunk: Uint8Array) => Promise<void>) => Promise<void>);

/**
 * Writes a file that stands there whole or not at all, for a reader at any moment and after a cut of power: beside it,
 * synced, and renamed. A link stays one, and what it leads to is written. What is no regular file, such as a pipe or
 * /dev/null, is never replaced: it is written to.
 * @returns how many bytes were written
 * @throws UserError FILE_NOT_FOUND, NO_ACCESS, DISK_FULL, and whatever `content` throws
 */
export async function writeWhole(
  file: string,
  content: Content,
  { named, mode }: WholeFile,
): Promise<number> {
  try {
    const found = await stat(file).catch(undefinedIfMissing);
    if (found && !found.isFile()) return await writeInto(await open(file, "w"), content);
    const target = await endOfLinks(file);
    const draft = path.join(path.dirname(target), `.keyward-${randomBytes(6).toString("hex")}.part`);
    const rights = mode === "kept" ? found?.mode : mode;
    const settled = removedBySignals(draft);
    try {
      const handle = await open(draft, "wx", rights === undefined ? 0o666 : 0o600);
      const bytes = await writeInto(handle, content, async () => {
        // Whoever may not give a file away keeps it.
        if (found && found.uid !== process.geteuid?.())
          await handle.chown(found.uid, found.gid).catch(() => undefined);
        if (rights !== undefined) await handle.chmod(rights);
        await handle.sync();
      });
      await rename(draft, target);
      return bytes;
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    } finally {
      settled();
    }
  } catch (error) {
    throw unwritten(named, error);
  }
}

const ENDING = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Whoever presses Ctrl+C finds no half of a file, which may hold values in clear. Returns what ends it. */
function removedBySignals(draft: string): () => void {
  const remove = (signal: NodeJS.Signals) => {
    // Somebody else decides what the signal means, and may let the write go on.
    if (process.listenerCount(signal) > 1) return;
    rmSync(draft, { force: true });
    settled();
    process.kill(process.pid, signal);
  };
  const settled = () => {
    for (const signal of ENDING) process.off(signal, remove);
  };
  for (const signal of ENDING) process.on(signal, remove);
  return settled;
}

async function writeInto(
  handle: FileHandle,
  content: Content,
  finish?: () => Promise<void>,
): Promise<number> {
  let bytes = 0;
  const write = async (chunk: Uint8Array) => {
    await handle.writeFile(chunk);
    bytes += chunk.length;
  };
  try {
    await (typeof content === "string" ? write(Buffer.from(content)) : content(write));
    await finish?.();
    return bytes;
  } finally {
    await handle.close();
  }
}

/** More links in a row than the system itself follows. */
const MOST_LINKS = 40;

/** Where a file stands, or would stand, to which links lead: of one that leads nowhere yet `realpath` knows nothing. */
export async function endOfLinks(file: string): Promise<string> {
  let at = file;
  for (let links = 0; links < MOST_LINKS; links++) {
    const next = await readlink(at).catch(() => undefined); // This is the end: no link, or nothing at all.
    if (next === undefined) break;
    at = path.resolve(await realpath(path.dirname(at)), next);
  }
  return at;
}

const REASONS: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  ENOENT: ["FILE_NOT_FOUND", "its folder does not exist"],
  ENOTDIR: ["FILE_NOT_FOUND", "a part of its path is no folder"],
  EACCES: ["NO_ACCESS", "this user may not write there"],
  EPERM: ["NO_ACCESS", "this user may not write there"],
  EROFS: ["NO_ACCESS", "nothing can be written there"],
  EISDIR: ["NO_ACCESS", "a folder stands there"],
  ENOSPC: ["DISK_FULL", "the disk is full"],
  EDQUOT: ["DISK_FULL", "the disk is full"],
};

/** What hindered a write, for people; anything that did not come from the system is given back as it is. */
export function unwritten(named: string, error: unknown): unknown {
  if (!(error instanceof Error && "syscall" in error)) return error;
  const { code = "" } = error as NodeJS.ErrnoException;
  const [kind, why] = REASONS[code] ?? (["NO_ACCESS", "the system refuses it"] as const);
  const fix = "Name a file in a folder that exists and that you may write to.";
  return new UserError(kind, `${named} cannot be written: ${why} (${code}).`, fix, { cause: error });
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
