import { isPlatform, scopeText } from "../core/scope.ts";
import { relativeTime } from "../core/secret.ts";
import type { Grant } from "../protocol/http.ts";
import type { GrantTarget } from "../sdk/grants.ts";
import type { Translate } from "./translate.ts";

type Right = Grant["rights"][number];

/** What can be granted, and what it comes to, the least first. Whoever may do one of these knows of the secret, too. */
export const GRANTED_RIGHTS = ["read", "reveal", "write", "delete", "grant"] as const satisfies Right[];

export function rightWords(right: Right, t: Translate): RightWords {
  const words: Readonly<Record<Right, RightWords>> = {
    list: { name: t("list"), meaning: t("see that it is there") },
    read: { name: t("look at"), meaning: t("see what is known of it, and never its value") },
    reveal: { name: t("reveal"), meaning: t("see its value, and use it") },
    write: { name: t("change"), meaning: t("give it another value, and say other things of it") },
    delete: { name: t("delete"), meaning: t("delete it, and older versions of it") },
    grant: { name: t("grant"), meaning: t("let others do the same for a while") },
  };
  return words[right];
}

interface RightWords {
  readonly name: string;
  readonly meaning: string;
}

/** `look at, reveal` */
export function rightsText(rights: readonly Right[], t: Translate): string {
  return rights.map((right) => rightWords(right, t).name).join(", ");
}

/** What a grant is on, as the tree calls it. */
export function targetText({ scope, key }: GrantTarget, t: Translate): string {
  if (key !== undefined) return t("{0} in {1}", key, scopeText(scope));
  // Patterns have no word for what is on the platform itself.
  return isPlatform(scope) ? t("every secret of the server") : t("everything in {0}", scopeText(scope));
}

/** The time that is left, and who has given it; also what it is on, where that is more or less than what was asked about. */
export function grantText(
  { until, on, created_by }: Grant,
  asked: string,
  now: number,
  t: Translate,
): string {
  return [
    t("ends {0}", relativeTime(Date.parse(until), now)),
    on !== asked && t("on {0}", on),
    t("given by {0}", created_by),
  ]
    .filter(Boolean)
    .join(" · ");
}
