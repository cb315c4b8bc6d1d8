import { genericCandidate } from "../generic.ts";
import type { Range } from "../literal.ts";
import type { Candidate } from "../overlap.ts";
import type { PassInput } from "../passes.ts";
import { secretName, type NameKind } from "../secret-name.ts";
import { judge } from "../value.ts";

/** What the columns of a table are called as far as they may hold secrets; undefined where none of them does. */
export function columnsOf(names: readonly string[]): readonly (NameKind | undefined)[] | undefined {
  const columns = names.map((name) => {
    const kind = secretName(name);
    return kind === "maybe" ? undefined : kind;
  });
  return columns.some(Boolean) ? columns : undefined;
}

/** A field that stands in a column: the column's name is the field's. */
export function inColumn(
  { text, kind }: PassInput,
  field: Range,
  name: NameKind | undefined,
): Candidate | undefined {
  if (!name) return undefined;
  const circumstances = { name, sort: "assign", quoted: true, settings: true, trial: kind.trial } as const;
  const judgement = judge(text.slice(field.start, field.end), circumstances);
  return judgement && genericCandidate(name, field, judgement);
}
