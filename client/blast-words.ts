import type { BlastRadius, Outcome } from "../core/blast-radius.ts";
import { formatScope, scopeText, type Scope } from "../core/scope.ts";
import type { Reach } from "./confirm-write.ts";
import type { Translate } from "./translate.ts";

/** So many scopes, places and names are named; more are counted. */
const NAMED = 4;

/** Whom writes reach, in a few lines for a dialog: one paragraph a fact. */
export function blastText(
  reaches: readonly Reach[],
  locate: (uri: string) => string,
  t: Translate,
): string[] {
  const [only] = reaches;
  if (!only) return [];
  return reaches.length === 1 ? textOfOne(only, locate, t) : textOfMany(reaches, t);
}

function textOfOne(
  { radius, uses, programs }: Reach,
  locate: (uri: string) => string,
  t: Translate,
): string[] {
  const { changed, masked } = radius;
  const places = uses.map(({ uri, range }) => `${locate(uri)}:${range.start.line + 1}`);
  return [
    ...(changed.length > 0
      ? [t("Changes for {0}.", someOf(changed.map(({ scope }) => scope).map(scopeText), t))]
      : [t("Nobody gets anything else than before.")]),
    ...changesOf(radius, t),
    ...(masked.length > 0
      ? [t("Hidden from {0}, where another definition comes first.", someOf(masked.map(scopeText), t))]
      : []),
    ...(changed.length > 0 ? [restartText(programs, t)] : []),
    uses.length === 0 ? t("No code in this workspace reads it.") : t("Read in {0}.", someOf(places, t)),
  ];
}

function textOfMany(reaches: readonly Reach[], t: Translate): string[] {
  const names = reaches.map(({ write }) => write.place.key);
  const scopes = new Map<string, Scope>();
  for (const { radius } of reaches)
    for (const { scope } of radius.changed) scopes.set(formatScope(scope), scope);
  const lines = reaches.reduce((sum, { uses }) => sum + uses.length, 0);
  return [
    someOf(names, t),
    ...(scopes.size > 0 ? [t("Changes for {0}.", someOf([...scopes.values()].map(scopeText), t))] : []),
    ...(scopes.size > 0 ? [restartText([...new Set(reaches.flatMap(({ programs }) => programs))], t)] : []),
    lines === 0 ? t("No code in this workspace reads them.") : t("{0} places in code read them.", lines),
  ];
}

/** Those on this machine are known by name. */
function restartText(programs: readonly string[], t: Translate): string {
  if (programs.length === 0)
    return t(
      "No program on this machine restarts; on others, those that run there under keyward run --watch do.",
    );
  return t(
    "These restart: {0}, and on other machines what runs there under keyward run --watch.",
    someOf(programs, t),
  );
}

/** What is the same for all that change is said once: from which scope to which, or to nothing. */
function changesOf({ changed }: BlastRadius, t: Translate): string[] {
  const texts = changed.flatMap(({ before, after }) => changeText(before, after, t) ?? []);
  return [...new Set(texts)].slice(0, NAMED);
}

function changeText(before: Outcome, after: Outcome, t: Translate): string | undefined {
  if (after.state === "revoked") return t("It is revoked there: what reads it fails.");
  if (after.state === "expired") return t("It is expired there: what reads it fails.");
  if (after.state === "nothing") return t("There is no value there any more: what reads it fails.");
  if (before.state === "nothing" || before.scope === null || after.scope === null) return undefined;
  if (before.state === "revoked") return t("It was revoked there, and can be read again.");
  if (formatScope(before.scope) === formatScope(after.scope)) return undefined;
  return t(
    "The value of {0} takes the place of that of {1}.",
    scopeText(after.scope),
    scopeText(before.scope),
  );
}

function someOf(texts: readonly string[], t: Translate): string {
  if (texts.length <= NAMED) return texts.join(", ");
  return t("{0} and {1} more", texts.slice(0, NAMED).join(", "), texts.length - NAMED);
}
