import { UserError } from "../../core/user-error.ts";
import type { Confidence } from "../../detect/finding.ts";
import type { Hit } from "./harvest.ts";

const LEVELS: readonly Confidence[] = ["low", "medium", "high"];

/**
 * Whether a finding is reported, by what `--min-confidence` says; without it each one is.
 * @throws UserError USAGE
 */
export function sureEnough(least = "low"): (hit: Pick<Hit, "found">) => boolean {
  const from = LEVELS.findIndex((level) => level === least);
  if (from === -1)
    throw new UserError(
      "USAGE",
      `--min-confidence is none of ${LEVELS.join(", ")}.`,
      "Write --min-confidence medium, or leave it out.",
    );
  return ({ found }) => LEVELS.indexOf(found.confidence) >= from;
}
