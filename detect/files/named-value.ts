import { genericCandidate } from "../generic.ts";
import type { Candidate } from "../overlap.ts";
import type { PassInput } from "../passes.ts";
import { secretName } from "../secret-name.ts";
import { judge } from "../value.ts";

/**
 * What a match gives the name in its group `name`, where that is a secret's and the value in its group `secret`
 * looks like one.
 * @param found of an expression with the flag `d`
 * @param offset of the text that was searched
 * @param within the name that stands around: `Jwt` of a block in which a `Key` is
 */
export function namedValue(
  { kind }: PassInput,
  found: RegExpMatchArray | RegExpExecArray,
  offset: number,
  within = "",
): Candidate[] {
  const { name: own = "", secret = "" } = found.groups ?? {};
  const [start, end] = found.indices?.groups?.["secret"] ?? [0, 0];
  const name = secretName(`${within}_${own}`);
  const circumstances = { sort: "assign", quoted: true, settings: true, trial: kind.trial } as const;
  const judgement = name && judge(secret, { name, ...circumstances });
  if (!judgement) return [];
  return [genericCandidate(name, { start: offset + start, end: offset + end }, judgement)];
}
