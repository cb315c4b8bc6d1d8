import type { LinkChange, ModuleLinks } from "../references/modules/module-links.ts";
import { openPool, type Pool } from "../threads/pool.ts";
import type { Log } from "./context.ts";
import type { FileRead, FileRequest, ReadFiles } from "./file-facts.ts";
import type { ReadTask } from "./file-worker.ts";
import { faultText } from "./fault-text.ts";

/** A thread of this process that reads files; until it is closed. */
export interface FileThread {
  readonly read: ReadFiles;
  /** What was asked for is still answered. */
  close(): Promise<void>;
}

type FilePool = Omit<Pool<ReadTask, readonly FileRead[]>, "start">;

/** Undefined where no thread can be started, which is logged. */
export async function openFileThread(links: ModuleLinks, log: Log): Promise<FileThread | undefined> {
  const pool: FilePool = openPool(new URL("./file-worker.ts", import.meta.url), { threads: 1 });
  try {
    await pool.run({ news: [], files: [] });
    return fileThread(pool, links);
  } catch (error) {
    log.warn(`Files are read in the server's own thread, for no other could be started: ${faultText(error)}`);
    await pool.close();
    return undefined;
  }
}

/** @param links what the modules of the workspace give each other: the thread is told whatever becomes of it */
export function fileThread(pool: FilePool, links: ModuleLinks): FileThread {
  const open = new Set<Promise<unknown>>();
  let news: LinkChange[] = [];
  let unfollow = followAnew();
  return {
    read(requests) {
      const reading = read(requests);
      open.add(reading);
      return reading.finally(() => open.delete(reading));
    },
    async close() {
      await Promise.allSettled(open);
      unfollow();
      await pool.close();
    },
  };

  async function read(files: readonly FileRequest[]): Promise<readonly FileRead[]> {
    const task = { news, files };
    news = [];
    try {
      return await pool.run(task);
    } catch {
      // Another thread has taken its place, which has to learn everything.
      unfollow();
      unfollow = followAnew();
      if (files.length === 1) return [{ why: "unsurvived" }];
      // The one that it was is found by reading each of them alone.
      return (await Promise.all(files.map((file) => read([file])))).flat();
    }
  }

  function followAnew(): () => void {
    news = [];
    return links.follow((change) => void news.push(change));
  }
}
