import type { FileLeaks } from "../../protocol/lsp.ts";

export interface LookAgain {
  /** Where files are looked into. */
  readonly ask: (uris: string[]) => Promise<readonly FileLeaks[]>;
  readonly take: (file: FileLeaks) => void;
  readonly failed: (error: unknown) => void;
  /** How long a file must be quiet, in milliseconds. */
  readonly delay: number;
}

/**
 * Returns what asks for files to be looked into again, soon and together. One question is asked at a time, so that an
 * older answer never comes after a newer one; and ends it.
 */
export function lookAgain({ ask, take, failed, delay }: LookAgain): {
  at: (uris: Iterable<string>) => void;
  dispose: () => void;
} {
  let waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isAsking = false;

  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), delay);
  };
  const run = async () => {
    if (isAsking || waiting.size === 0) return;
    isAsking = true;
    const asked = waiting;
    waiting = new Set();
    try {
      // What has changed again meanwhile is asked again, and this answer about it would be of yesterday.
      for (const file of await ask([...asked])) if (!waiting.has(file.uri)) take(file);
    } catch (error) {
      failed(error);
    } finally {
      isAsking = false;
    }
    if (waiting.size > 0) schedule();
  };
  return {
    at(uris) {
      for (const uri of uris) waiting.add(uri);
      if (waiting.size > 0) schedule();
    },
    dispose: () => clearTimeout(timer),
  };
}
