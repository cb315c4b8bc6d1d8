import { l10n } from "vscode";
import { askFilter } from "../ask-filter.ts";
import type { Session } from "../session.ts";
import { FILTER_STATES, type FilterState } from "../views/secrets-filter.ts";
import { stateNames } from "../views/secrets-words.ts";

/** Shows of the tree only what has a text, in its name, description or tags, and one of the states that are ticked. */
export async function filterSecrets({ tree }: Session): Promise<void> {
  const names = stateNames(l10n.t);
  const { text, ticked } = await askFilter<FilterState>({
    title: l10n.t("Filter Secrets"),
    placeholder: l10n.t("Part of a name, a description or a tag; tick states below."),
    text: tree.filter?.text ?? "",
    choices: FILTER_STATES.map((state) => ({
      label: names[state],
      picked: tree.filter?.states.includes(state) ?? false,
      value: state,
    })),
  });
  const isEmpty = text.trim() === "" && ticked.length === 0;
  await tree.filterBy(isEmpty ? null : { text, states: ticked });
}
