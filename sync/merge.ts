import type { Status } from "../core/secret.ts";
import {
  sameContent,
  sameFact,
  samePrint,
  UNSAID,
  type Content,
  type Fields,
  type Print,
} from "./content.ts";

/** What both sides should have, or the parts in which each has something else that the other did not know of. */
export type Merged =
  | { readonly want: Wanted | null; readonly conflicts?: undefined }
  /** Such as `value`, `value.password`, `description`, `metadata.team`, `status`; `removed` against an edit. */
  | { readonly conflicts: readonly string[]; readonly want?: undefined };

export interface Wanted {
  /** From where the value is, part by part; what it comes to is in `value`. */
  readonly from: From;
  readonly value: Print | null;
  readonly fields: Fields;
  readonly status: Status;
}

/** A side from which a value is taken whole, or for each attribute where that one comes from. */
export type From = "local" | "remote" | { readonly [attribute: string]: From };

/** Which side counts for a part that is in conflict, as a person has said; undefined where nobody has. */
export type Choice = (part: string) => "local" | "remote" | undefined;

/**
 * The three-way merge of one name. What only one side changed since the base is taken from there; where both did, JSON
 * values are merged by attribute, tags one by one and all else by field. Absence means removal only where the base had
 * the name (the attribute, the tag). Without a base nothing was ever in common: then what only one side has counts.
 * @param chosen asked about parts that are in conflict, where both sides have the name
 */
export function merge(
  base: Content | null,
  local: Content | null,
  remote: Content | null,
  chosen: Choice = () => undefined,
): Merged {
  if (local && remote) return mergeBoth(base, local, remote, chosen);
  const [left, side] = local ? [local, "local" as const] : [remote, "remote" as const];
  if (!left) return { want: null };
  if (!base) return { want: { ...left, from: side } };
  // A base whose value nobody has seen is not known to be what is still there.
  const isSame = sameContent(left, base) && (base.value !== null || left.value === null);
  return isSame ? { want: null } : { conflicts: ["removed"] };
}

function mergeBoth(base: Content | null, local: Content, remote: Content, chosen: Choice): Merged {
  const conflicts: string[] = [];
  const settle: Settle = (part) => {
    const side = chosen(part);
    if (!side) conflicts.push(part);
    return side ?? "remote";
  };
  const value = mergeValue(base, local, remote, settle);
  const fields = mergeFields(base?.fields ?? UNSAID, local.fields, remote.fields, settle);
  const status = mergeStatus(base, local, remote, settle);
  return conflicts.length > 0 ? { conflicts } : { want: { ...value, fields, status } };
}

/** The side that counts for a part in conflict. Where nobody has said so it is noted, and nothing comes of the merge. */
type Settle = (part: string) => "local" | "remote";

type Parts = Pick<Wanted, "from" | "value">;

function mergeValue(base: Content | null, local: Content, remote: Content, settle: Settle): Parts {
  // Of two that were never the same, one cannot be read: nobody can say that they are.
  if (!base && (local.value === null) !== (remote.value === null)) {
    const from = settle("value");
    // It counts as the one that can be read, until it can be read itself.
    if ((from === "local" ? local : remote).value === null)
      return { from, value: local.value ?? remote.value };
  }
  // What cannot be read is taken for what it was, or else for what the other side has.
  const before = base?.value ?? undefined;
  const ours = local.value ?? before ?? remote.value;
  const theirs = remote.value ?? before ?? ours;
  if (ours === null || theirs === null) return { from: "remote", value: null };
  if (remote.value === null && before === undefined) return { from: "local", value: ours };
  const merged = mergePrint(before, ours, theirs, "value", settle);
  return { from: merged!.from, value: merged!.value };
}

/** Undefined where it is to be removed. */
function mergePrint(
  before: Print | undefined,
  ours: Print | undefined,
  theirs: Print | undefined,
  name: string,
  settle: Settle,
): { from: From; value: Print } | undefined {
  const taken = (from: "local" | "remote", value: Print | undefined) =>
    value === undefined ? undefined : { from, value };
  if (samePrint(ours, theirs) || samePrint(ours, before)) return taken("remote", theirs);
  if (samePrint(theirs, before)) return taken("local", ours);
  if (isObject(ours) && isObject(theirs)) {
    const inner = isObject(before) ? before : {};
    const merged = union(ours, theirs).flatMap((attribute) => {
      const [b, l, r] = [inner, ours, theirs].map((side) => memberOf(side, attribute));
      const part = mergePrint(b, l, r, `${name}.${attribute}`, settle);
      return part ? [[attribute, part] as const] : [];
    });
    return {
      from: Object.fromEntries(merged.map(([attribute, part]) => [attribute, part.from])),
      value: Object.fromEntries(merged.map(([attribute, part]) => [attribute, part.value])),
    };
  }
  return settle(name) === "local" ? taken("local", ours) : taken("remote", theirs);
}

function mergeFields(before: Fields, ours: Fields, theirs: Fields, settle: Settle): Fields {
  const pick = <N extends keyof Fields>(name: N): Fields[N] =>
    mergeFact(before[name], ours[name], theirs[name], name, settle);
  return {
    description: pick("description"),
    // It can be given and not be taken away, so that where it is missing it was never given.
    token_type: mergeFact(
      before.token_type,
      ours.token_type ?? before.token_type,
      theirs.token_type ?? before.token_type,
      "token_type",
      settle,
    ),
    // Whole: an empty list means everyone, so that one more or less is not what was meant by either.
    apps: pick("apps"),
    envs: pick("envs"),
    tags: mergeSet(before.tags, ours.tags, theirs.tags),
    metadata: mergeMembers(before.metadata, ours.metadata, theirs.metadata, settle),
    expires_at: pick("expires_at"),
    rotationPolicy: pick("rotationPolicy"),
  };
}

function mergeFact<T>(before: T, ours: T, theirs: T, name: string, settle: Settle): T {
  if (sameFact(ours, theirs) || sameFact(ours, before)) return theirs;
  if (sameFact(theirs, before)) return ours;
  return settle(name) === "local" ? ours : theirs;
}

function mergeSet(
  before: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  if (sameFact(ours, theirs) || sameFact(ours, before)) return theirs;
  if (sameFact(theirs, before)) return ours;
  const isKept = (tag: string) => !before.includes(tag) || (ours.includes(tag) && theirs.includes(tag));
  return [...new Set([...ours, ...theirs])].filter(isKept).toSorted();
}

function mergeMembers(
  before: Fields["metadata"],
  ours: Fields["metadata"],
  theirs: Fields["metadata"],
  settle: Settle,
): Fields["metadata"] {
  const merged = union(ours, theirs).flatMap((name) => {
    const [b, l, r] = [before, ours, theirs].map((side) => memberOf(side, name));
    const text = mergeFact(b, l, r, `metadata.${name}`, settle);
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(merged);
}

/** A value that was revoked on one side while the other gave it a new one: nobody can say which of them is to count. */
function mergeStatus(base: Content | null, local: Content, remote: Content, settle: Settle): Status {
  const settled = () => (settle("status") === "local" ? local : remote).status;
  if (local.status === remote.status) return local.status;
  if (!base) return settled();
  const isLocals = local.status !== base.status;
  const [changer, other] = isLocals ? [local, remote] : [remote, local];
  const otherHasNewValue = other.value !== null && base.value !== null && !samePrint(other.value, base.value);
  return changer.status === "revoked" && otherHasNewValue ? settled() : changer.status;
}

function isObject(print: Print | undefined): print is { readonly [attribute: string]: Print } {
  return typeof print === "object";
}

function memberOf<T>(object: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function union(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted();
}
