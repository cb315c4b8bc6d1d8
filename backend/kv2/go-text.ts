/** Times and durations as Go writes and reads them. */

/** RFC 3339 with nanoseconds, UTC; `""` for none. @param time Unix time in milliseconds */
export function timeText(time: number | null): string {
  return time === null ? "" : new Date(time).toISOString().replace("Z", "000000Z");
}

/** `0s`, `1m0s`, `3h25m19s`. */
export function durationText(seconds: number): string {
  const whole = Math.abs(seconds);
  const [h, m, s] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  const text = h > 0 ? `${h}h${m}m${s}s` : m > 0 ? `${m}m${s}s` : `${s}s`;
  return seconds < 0 ? `-${text}` : text;
}

/** Whole seconds of a number of seconds or of a duration such as `1h30m`; undefined where it is neither. */
export function readDuration(given: string | number): number | undefined {
  const text = String(given).trim();
  if (text === "") return 0;
  if (/^[+-]?\d{1,12}$/.test(text)) return Number(text);
  const [, sign = "", amounts = ""] =
    /^([+-]?)((?:\d{1,12}(?:\.\d{1,9})?(?:ns|us|µs|ms|s|m|h|d))+)$/.exec(text) ?? [];
  if (amounts === "") return undefined;
  let seconds = 0;
  for (const [, amount, unit] of amounts.matchAll(/([\d.]+)(\D+)/g))
    seconds += Number(amount) * UNITS[unit!]!;
  return Math.trunc(sign === "-" ? -seconds : seconds);
}

const UNITS: Record<string, number> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3_600,
  d: 86_400,
};
