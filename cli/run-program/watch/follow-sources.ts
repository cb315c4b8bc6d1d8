import { watch } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { secretsFileKind } from "../../../core/secrets-file-name.ts";
import { UserError } from "../../../core/user-error.ts";
import type { Reading, Source } from "../source.ts";

/** Milliseconds: of quiet after a change, and how long changes may go on and on before they are looked at. */
const QUIET = { shortest: 200, longest: 2_000 } as const;
/** So that many programs that follow one server do not all start again in the same moment. */
const STAGGER = 1_000;
const RETRY = { first: 1_000, longest: 30_000 } as const;
/** The longest that a timer of Node can wait. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Tells that what is effective may have changed, by whichever way it came. */
export interface Changes {
  /** Resolves after the next change, or at once where one was not told yet. */
  next(): Promise<void>;
  /** Waits until it is quiet; what came until then is told with it. */
  settle(): Promise<void>;
  /** Something expires then, without anybody's doing. */
  expiring(reading: Reading): void;
  close(): void;
}

/**
 * Follows the vault, and the secrets files of the folders in which the reading looked for them.
 * @param since the vault's latest change before that reading, where it is known
 */
export function followSources(source: Source, { folder }: Reading, since: number | undefined): Changes {
  const ending = new AbortController();
  const { signal } = ending;
  let isNews = false;
  let wake = () => undefined as void;
  let expiry: NodeJS.Timeout | undefined;
  const tell = () => {
    if (signal.aborted) return;
    isNews = true;
    wake();
  };
  void followVault(source, since, tell, signal);
  for (const place of folder.places) followFolder(place, tell, signal);

  async function next(): Promise<void> {
    if (!isNews) await new Promise<void>((resolve) => (wake = resolve));
  }
  return {
    next,
    async settle() {
      const until = Date.now() + QUIET.longest;
      do {
        isNews = false;
        await pause(QUIET.shortest);
      } while (isNews && Date.now() < until);
      if (source.remote) await pause(Math.random() * STAGGER);
      isNews = false;
    },
    expiring({ gathered }) {
      clearTimeout(expiry);
      const now = Date.now();
      const times = gathered.found.flatMap(({ expires_at }) =>
        expires_at === null ? [] : [expires_at * 1000],
      );
      const soonest = Math.min(...times.filter((time) => time > now));
      if (soonest !== Infinity) expiry = setTimeout(tell, Math.min(soonest - now, LONGEST_TIMER)).unref();
    },
    close() {
      ending.abort();
      clearTimeout(expiry);
    },
  };
}

/** A server that cannot be reached yet is tried until it can; what it says then may be news. */
async function followVault(
  source: Source,
  since: number | undefined,
  tell: () => void,
  signal: AbortSignal,
): Promise<void> {
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      const vault = await source.vault();
      if (signal.aborted) return;
      const end = vault.watch(tell, since);
      signal.addEventListener("abort", end);
      if (failures > 0) tell();
      return;
    } catch (error) {
      if (signal.aborted) return;
      // Why, whoever reads next is told.
      if (!(error instanceof UserError)) throw error;
      const wait = Math.min(RETRY.first * 2 ** Math.min(failures, 10), RETRY.longest);
      // It fails where it is over; then the loop ends.
      await pause(wait, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}

/** A file is replaced as often as it is written, so it is the folder that is watched. */
function followFolder(folder: string, tell: () => void, signal: AbortSignal): void {
  try {
    const watcher = watch(folder, { persistent: false, signal }, (_event, name) => {
      if (name === null || secretsFileKind(path.join(folder, name))) tell();
    });
    // The folder is gone, or the machine watches no more of them: then it is the vault alone that is followed.
    watcher.on("error", () => watcher.close());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}
