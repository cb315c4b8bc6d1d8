import { isGrave, type Leak } from "../../protocol/lsp.ts";

export type LeakGrouping = "file" | "rule";

/** The leaks of one file, or of one rule. */
export interface LeakGroup {
  readonly kind: "leaks";
  readonly by: LeakGrouping;
  /** The file's URI, or the rule's id. */
  readonly key: string;
  /** In the order of files, then of the text. */
  readonly leaks: readonly LeakNode[];
  /** Whether it is shown open when it is first seen. */
  readonly isOpen: boolean;
}

/** The gravest first. */
const SEVERITIES: readonly Leak["severity"][] = ["critical", "high", "medium", "low"];

/** So many leaks are shown at once; a longer list begins as a list of groups. */
const OPEN_LEAKS = 200;

/** One leak. */
export interface LeakNode {
  readonly kind: "leak";
  readonly by: LeakGrouping;
  readonly uri: string;
  readonly leak: Leak;
}

export type LeaksNode = LeakGroup | LeakNode;

/** How grave a leak is, as its diagnostic shows it. */
export type LeakGravity = "error" | "warning";

export function gravityOf(leak: Leak): LeakGravity {
  return isGrave(leak) ? "error" : "warning";
}

/** The gravest of a group. */
export function gravityOfAll({ leaks }: LeakGroup): LeakGravity {
  return leaks.some(({ leak }) => gravityOf(leak) === "error") ? "error" : "warning";
}

/** The highest severity in a group. */
export function gravestOf({ leaks }: LeakGroup): Leak["severity"] {
  return SEVERITIES.find((severity) => leaks.some(({ leak }) => leak.severity === severity))!;
}

/** Files by their paths; rules by their gravity, then by name. */
export function groupLeaks(files: ReadonlyMap<string, readonly Leak[]>, by: LeakGrouping): LeakGroup[] {
  const nodes = [...files]
    .toSorted(([a], [b]) => compare(a, b))
    .flatMap(([uri, leaks]) =>
      leaks.toSorted(byPlace).map((leak): LeakNode => ({ kind: "leak", by, uri, leak })),
    );
  const groups = Map.groupBy(nodes, ({ uri, leak }) => (by === "file" ? uri : leak.rule));
  const isOpen = groups.size === 1 || nodes.length <= OPEN_LEAKS;
  const all = [...groups].map(([key, leaks]): LeakGroup => ({ kind: "leaks", by, key, leaks, isOpen }));
  return by === "file" ? all : all.toSorted(byGravity);
}

/** The group that a leak is shown in. */
export function groupOf(groups: readonly LeakGroup[], { uri, leak, by }: LeakNode): LeakGroup | undefined {
  const key = by === "file" ? uri : leak.rule;
  return groups.find((group) => group.key === key);
}

function byPlace({ range: { start: a } }: Leak, { range: { start: b } }: Leak): number {
  return a.line - b.line || a.character - b.character;
}

function byGravity(a: LeakGroup, b: LeakGroup): number {
  return compare(gravityOfAll(a), gravityOfAll(b)) || compare(a.key, b.key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
