import type { Entry, SecretsFile } from "../../core/secrets-file-model.ts";
import { holdsText } from "../../core/secrets-file-value.ts";
import { check, type Check, type Facts } from "./check.ts";

/** Values in clear where git has them or will pick them up. In an ignored file, or outside of git, they are fine. */
export function checkPlaintext(model: SecretsFile, { git }: Facts): Check[] {
  if (!git || (git.ignored && !git.tracked)) return [];
  const plain = model.entries.filter(
    ({ state, value }) => state === "plaintext" && value && holdsText(value.secret.reveal()),
  );
  return [
    ...(model.kind.kind === "local" ? localFile(model, git.tracked) : []),
    ...plain.map((entry) => inClear(entry, git)),
  ];
}

function localFile({ root }: SecretsFile, tracked: boolean): Check[] {
  const range = root ? { start: root.start, end: root.start + 1 } : { start: 0, end: 0 };
  const message = tracked
    ? "Git tracks this file, which is meant for this machine alone. Untrack and ignore it."
    : "Git does not ignore this file, which is meant for this machine alone.";
  return [check("local-unignored", range, message)];
}

function inClear(entry: Entry, git: { tracked: boolean; committed: boolean }): Check {
  const { key, ranges } = entry;
  const range = entry.value?.range ?? ranges.value;
  if (!git.tracked) {
    const message = `${key} stands in clear in a file that git does not ignore.`;
    return check("plaintext-unignored", range, message, { data: { key } });
  }
  const rotate = git.committed ? " It was committed before: rotate it as well." : "";
  const message = `${key} stands in clear in a file that git tracks.${rotate}`;
  return check("plaintext-tracked", range, message, { data: { key } });
}
