/** True in `npm run soak`, which runs the full counts of kills, random sequences and fuzz inputs. */
export const SOAK = process.env.KEYWARD_SOAK === "1";

/** True in `npm run check`, the fast loop; Vitest puts its `--mode` there. */
const QUICK = process.env["MODE"] === "quick";
/** What the fast loop repeats of what `npm test` does. */
const QUICK_PART = 0.2;

/** How often a test repeats: `few` in `npm test`, a part of that in `npm run check`, `full` in `npm run soak`. */
export function repetitions(few: number, full: number): number {
  if (SOAK) return full;
  return QUICK ? Math.ceil(few * QUICK_PART) : few;
}
