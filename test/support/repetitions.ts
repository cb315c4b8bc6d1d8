/** True in `npm run soak`, which runs the full counts of kills, random sequences and fuzz inputs. */
export const SOAK = process.env.KEYWARD_SOAK === "1";

/** How often a test repeats: `few` in `npm test`, `full` in `npm run soak`. */
export function repetitions(few: number, full: number): number {
  return SOAK ? full : few;
}
