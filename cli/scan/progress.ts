/** Tells on a terminal how far a scan is. */
export interface Progress {
  /** @param total where it is known */
  readonly start: (unit: string, total?: number) => void;
  /** One more is done, or so many; `bytes` where they are known. */
  readonly step: (bytes?: number, howMany?: number) => void;
  /** Leaves nothing behind. */
  readonly erase: () => void;
}

const INTERVAL_MS = 100;
const BAR = 24;

/** @param terminal standard error where it is a terminal; nothing is shown without one */
export function createProgress(
  terminal: Pick<NodeJS.WriteStream, "write"> | undefined,
  now: () => number = () => performance.now(), // Node loads it when it is first named.
): Progress {
  let unit = "";
  let total: number | undefined;
  let done = 0;
  let bytes = 0;
  let shownAt = 0;
  let isShown = false;
  return {
    start(ofWhat, ofHowMany) {
      unit = ofWhat;
      total = ofHowMany;
      if (terminal) shownAt = now();
    },
    step(more = 0, howMany = 1) {
      done += howMany;
      bytes += more;
      if (!terminal || now() - shownAt < INTERVAL_MS) return;
      shownAt = now();
      isShown = true;
      terminal.write(`\r\u001b[K${progressLine(unit, done, total, bytes)}`);
    },
    erase() {
      if (isShown) terminal?.write("\r\u001b[K");
      isShown = false;
    },
  };
}

/** `[######------------------]  25%  1,250 of 5,000 files`, or without a total `12,345 versions, 85 MB`. */
export function progressLine(unit: string, done: number, total: number | undefined, bytes: number): string {
  const size = bytes === 0 ? "" : `, ${Math.round(bytes / 1e6).toLocaleString("en")} MB`;
  if (total === undefined) return `${done.toLocaleString("en")} ${unit}${size}`;
  const part = Math.min(1, done / Math.max(1, total));
  const filled = Math.round(part * BAR);
  const percent = `${Math.floor(part * 100)}%`.padStart(4);
  const count = `${done.toLocaleString("en")} of ${total.toLocaleString("en")} ${unit}${size}`;
  return `[${"#".repeat(filled)}${"-".repeat(BAR - filled)}] ${percent}  ${count}`;
}
