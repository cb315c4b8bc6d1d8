import { VAULT_VALUE, type Leak } from "../../protocol/lsp.ts";
import type { ScanState } from "../leaks/leak-store.ts";
import type { Translate } from "../translate.ts";
import {
  gravestOf,
  gravityOf,
  gravityOfAll,
  type LeakGroup,
  type LeakNode,
  type LeaksNode,
} from "./leaks-model.ts";
import type { NodeLook } from "./secrets-words.ts";

/** A node's look; a file's icon and label are VS Code's own. */
export type LeakLook = Omit<NodeLook, "icon" | "badge"> & { readonly icon: string | null };

/** A path as people read it: its folder, from the workspace on, and its name. */
export type Locate = (uri: string) => { readonly folder: string; readonly name: string };

const COLORS = { error: "list.errorForeground", warning: "list.warningForeground" };

export function lookOfLeak(node: LeaksNode, locate: Locate, t: Translate): LeakLook {
  return node.kind === "leak" ? leafLook(node, locate, t) : groupLook(node, locate, t);
}

/** One fact a line for the tooltip; never the value. */
export function leakFacts({ uri, leak }: LeakNode, locate: Locate, t: Translate): [string, string][] {
  const { folder, name } = locate(uri);
  return [
    [t("Severity"), words(t)[leak.severity]],
    [t("Confidence"), words(t)[leak.confidence]],
    [t("Place"), `${folder === "" ? "" : `${folder}/`}${name}:${leak.range.start.line + 1}`],
    [t("Rule"), leak.rule],
  ];
}

/**
 * Beside the view's title: how many leaks there are, and what was looked into.
 * @param count of the leaks that are listed
 */
export function scanDescription(state: ScanState, count: number, t: Translate): string {
  const parts = [count === 0 ? "" : countText(count, t), scanWords(state, t)];
  return parts.filter((part) => part !== "").join(", ");
}

/** Above the leaks: what the list leaves out. Empty where it is whole. */
export function scanMessage(state: ScanState, t: Translate): string {
  if (state.kind === "cancelled") return t("The scan was cancelled. There may be more leaks.");
  if (state.kind !== "done") return "";
  const { skipped, unsure } = state.summary;
  return [skippedWords(skipped, t), unsureWords(unsure, t)].filter((part) => part !== "").join(" ");
}

function skippedWords(skipped: number, t: Translate): string {
  if (skipped === 0) return "";
  if (skipped === 1) return t("1 file was passed over: it is too large or cannot be read.");
  return t("{0} files were passed over: they are too large or cannot be read.", skipped);
}

/** Where these are found, the setting says what its names mean. */
function unsureWords(unsure: number, t: Translate): string {
  if (unsure === 0) return "";
  if (unsure === 1)
    return t("1 finding is not listed: it is less sure than keyward.scan.minConfidence asks for.");
  return t(
    "{0} findings are not listed: they are less sure than keyward.scan.minConfidence asks for.",
    unsure,
  );
}

/** By which the manifest's `viewsWelcome` choose their words where there is no leak. */
export function welcomeOf(state: ScanState): string {
  if (state.kind !== "done") return state.kind;
  return state.summary.inRepository ? `clean.${state.what}` : "noRepository";
}

export function countText(count: number, t: Translate): string {
  return count === 1 ? t("1 leak") : t("{0} leaks", count);
}

/** `a Stripe secret key` → `Stripe secret key`, as a list names it. */
export function nameOfWhat(what: string): string {
  const bare = what.replace(/^an? /, "");
  return bare.slice(0, 1).toUpperCase() + bare.slice(1);
}

function scanWords(state: ScanState, t: Translate): string {
  if (state.kind === "never") return "";
  if (state.kind === "running") return t("scanning…");
  if (state.kind === "cancelled") return t("cancelled");
  const { files } = state.summary;
  if (state.what === "changes") return files === 1 ? t("1 changed file") : t("{0} changed files", files);
  return files === 1 ? t("1 file scanned") : t("{0} files scanned", files);
}

function leafLook(node: LeakNode, locate: Locate, t: Translate): LeakLook {
  const { uri, leak, by } = node;
  const { folder, name } = locate(uri);
  const { line, character } = leak.range.start;
  const what = nameOfWhat(leak.what);
  const at = t("line {0}", line + 1);
  const gravity = gravityOf(leak);
  return {
    id: `${by}:${uri}:${leak.rule}:${line}:${character}`,
    ...(by === "file"
      ? { label: what, description: at, icon: gravity, color: COLORS[gravity] }
      : { label: `${name}:${line + 1}`, description: folder, icon: null, color: null }),
    contextValue: kindOf(leak),
    spoken: [what, t("{0} severity", words(t)[leak.severity]), name, at].join(", "),
  };
}

/** By which the manifest's menus choose: what is in the vault already is not to be moved there, nor to be let stay. */
function kindOf({ rule, revocationPage }: Leak): string {
  if (rule === VAULT_VALUE) return "value";
  return revocationPage === undefined ? "leak" : "leak.revocable";
}

function groupLook(group: LeakGroup, locate: Locate, t: Translate): LeakLook {
  const { by, key, leaks } = group;
  const count = countText(leaks.length, t);
  const shared = { id: `${by}:${key}`, contextValue: `leaks.${by}` };
  if (by === "file") {
    const { folder, name } = locate(key);
    return {
      ...shared,
      label: name,
      // The number first: it is the folder that is cut off where there is no room.
      description: [leaks.length, folder].filter((part) => part !== "").join(" · "),
      icon: null,
      color: null,
      spoken: [name, folder, count].filter((part) => part !== "").join(", "),
    };
  }
  const what = nameOfWhat(leaks[0]!.leak.what);
  const gravity = gravityOfAll(group);
  return {
    ...shared,
    label: what,
    description: `${leaks.length}`,
    icon: gravity,
    color: COLORS[gravity],
    spoken: [what, t("{0} severity", words(t)[gravestOf(group)]), count].join(", "),
  };
}

function words(t: Translate): Record<Leak["severity"] | Leak["confidence"], string> {
  return { critical: t("critical"), high: t("high"), medium: t("medium"), low: t("low") };
}
