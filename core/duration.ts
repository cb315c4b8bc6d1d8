import { UserError } from "./user-error.ts";

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 } as const;
type Unit = keyof typeof SECONDS;

/** A century: a longer one is a slip of the keyboard, and would leave the range of dates. */
const LONGEST = 100 * 366 * SECONDS.d;

/**
 * Reads `30d`, `1h`, `1h30m`, `2w` into seconds.
 * @throws UserError INVALID_DURATION for anything else, for zero and for more than 100 years.
 */
export function parseDuration(text: string): number {
  if (!/^(?:\d{1,9}[smhdw])+$/.test(text)) throw invalid(text);
  const parts = text.matchAll(/(\d+)([smhdw])/g);
  const seconds = [...parts].reduce((sum, [, count, unit]) => sum + Number(count) * SECONDS[unit as Unit], 0);
  if (seconds === 0 || seconds > LONGEST) throw invalid(text);
  return seconds;
}

export function isDuration(text: string): boolean {
  try {
    return parseDuration(text) > 0;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** Seconds as the largest whole unit that fits: `30d`, `5h`, `90s`. Rounds to the nearest: what was given 30 days a moment ago ends in 30. */
export function formatDuration(seconds: number): string {
  for (const unit of ["d", "h", "m"] as const) {
    if (seconds >= 2 * SECONDS[unit] || seconds === SECONDS[unit]) {
      return `${Math.round(seconds / SECONDS[unit])}${unit}`;
    }
  }
  return `${Math.round(seconds)}s`;
}

function invalid(text: string): UserError {
  return new UserError(
    "INVALID_DURATION",
    `"${text.slice(0, 40)}" is not a duration.`,
    "Write a number and a unit of s, m, h, d or w: 30d, 1h, 1h30m.",
  );
}
