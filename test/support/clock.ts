import { renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

export const DAY = 86_400_000;

/** A clock for a process that is started with this environment: right at first. */
export interface Clock {
  readonly env: Readonly<Record<string, string>>;
  /** Sets it so many milliseconds ahead of the right one, or behind it. */
  set(ahead: number): void;
}

/** @param folder where it is kept */
export function clockIn(folder: string): Clock {
  const file = path.join(folder, "clock");
  const shim = pathToFileURL(path.join(import.meta.dirname, "clock-shim.ts")).href;
  const clock: Clock = {
    env: { KEYWARD_TEST_CLOCK: file, NODE_OPTIONS: `--import=${shim}` },
    set(ahead) {
      // Renamed, so that the process never reads half of it.
      writeFileSync(`${file}.new`, String(ahead));
      renameSync(`${file}.new`, file);
    },
  };
  clock.set(0);
  return clock;
}
