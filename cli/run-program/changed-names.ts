import { valueText } from "../../core/secret.ts";
import type { Gift } from "../../core/gather.ts";
import type { Reading } from "./source.ts";

/** Names that have another value, have got one, or have none any more; sorted. */
export function changedNames(before: Reading, after: Reading): string[] {
  const [old, fresh] = [before, after].map(
    ({ gathered }) => new Map(gathered.found.map((gift) => [gift.key, textOf(gift)])),
  );
  const names = new Set([...old!.keys(), ...fresh!.keys()]);
  return [...names].filter((name) => old!.get(name) !== fresh!.get(name)).toSorted();
}

function textOf({ value }: Gift): string | undefined {
  return value && valueText(value.reveal());
}
