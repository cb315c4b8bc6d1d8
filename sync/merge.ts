import type { Status } from "../core/secret.ts";
import { sameContent, sameFact, samePrint, type Content, type Fields, type Print } from "./content.ts";

/** What both sides should have, or the parts in which each has something else that the other did not know of. */
export type Merged =
  | { readonly want: Wanted | null; readonly conflicts?: undefined }
  /** Such as `value`, `value.password`, `description`, `metadata.team`, `status`; `removed` against an edit. */
  | { readonly conflicts: readonly string[] };

export interface Wanted {
  /** From where the value is, part by part; what it comes to is in `value`. */
  readonly from: From;
  readonly value: Print | null;
  readonly fields: Fields;
  readonly status: Status;
}

/** A side from which a value is taken whole, or for each attribute where that one comes from. */
export type From = "local" | "remote" | { readonly [attribute: string]: From };

/**
 * The three-way merge of one name. What only one side changed since the base is taken from there; where both did, JSON
 * values are merged by attribute, tags one by one and all else by field. Absence means removal only where the base had
 * the name (the attribute, the tag). Without a base nothing was ever in common: then what only one side has counts.
 */
export function merge(base: Content | null, local: Content | null, remote: Content | null): Merged {
  if (local && remote) return mergeBoth(base, local, remote);
  const [left, side] = local ? [local, "local" as const] : [remote, "remote" as const];
  if (!left) return { want: null };
  if (!base) return { want: { ...left, from: side } };
  // A base whose value nobody has seen is not known to be what is still there.
  const isSame = sameContent(left, base) && (base.value !== null || left.value === null);
  return isSame ? { want: null } : { conflicts: ["removed"] };
}

function mergeBoth(base: Content | null, local: Content, remote: Content): Merged {
  const conflicts: string[] = [];
  const value = mergeValue(base, local, remote, conflicts);
  const fields = mergeFields(base?.fields ?? NOTHING, local.fields, remote.fields, conflicts);
  const status = mergeStatus(base, local, remote, conflicts);
  return conflicts.length > 0 ? { conflicts } : { want: { ...value, fields, status } };
}

type Parts = Pick<Wanted, "from" | "value">;

function mergeValue(base: Content | null, local: Content, remote: Content, conflicts: string[]): Parts {
  // Of two that were never the same, one cannot be read: nobody can say that they are.
  if (!base && (local.value === null) !== (remote.value === null)) conflicts.push("value");
  // What cannot be read is taken for what it was, or else for what the other side has.
  const before = base?.value ?? undefined;
  const ours = local.value ?? before ?? remote.value;
  const theirs = remote.value ?? before ?? ours;
  if (ours === null || theirs === null) return { from: "remote", value: null };
  if (remote.value === null && before === undefined) return { from: "local", value: ours };
  const merged = mergePrint(before, ours, theirs, "value", conflicts);
  return { from: merged!.from, value: merged!.value };
}

/** Undefined where it is to be removed. */
function mergePrint(
  before: Print | undefined,
  ours: Print | undefined,
  theirs: Print | undefined,
  name: string,
  conflicts: string[],
): { from: From; value: Print } | undefined {
  const taken = (from: "local" | "remote", value: Print | undefined) =>
    value === undefined ? undefined : { from, value };
  if (samePrint(ours, theirs) || samePrint(ours, before)) return taken("remote", theirs);
  if (samePrint(theirs, before)) return taken("local", ours);
  if (isObject(ours) && isObject(theirs)) {
    const inner = isObject(before) ? before : {};
    const merged = union(ours, theirs).flatMap((attribute) => {
      const [b, l, r] = [inner, ours, theirs].map((side) => memberOf(side, attribute));
      const part = mergePrint(b, l, r, `${name}.${attribute}`, conflicts);
      return part ? [[attribute, part] as const] : [];
    });
    return {
      from: Object.fromEntries(merged.map(([attribute, part]) => [attribute, part.from])),
      value: Object.fromEntries(merged.map(([attribute, part]) => [attribute, part.value])),
    };
  }
  conflicts.push(name);
  return taken("remote", theirs);
}

/** Of a name that neither side had before. */
const NOTHING: Fields = {
  description: "",
  token_type: null,
  apps: [],
  envs: [],
  tags: [],
  metadata: {},
  expires_at: null,
  rotationPolicy: null,
};

function mergeFields(before: Fields, ours: Fields, theirs: Fields, conflicts: string[]): Fields {
  const pick = <N extends keyof Fields>(name: N): Fields[N] =>
    mergeFact(before[name], ours[name], theirs[name], name, conflicts);
  return {
    description: pick("description"),
    // It can be given and not be taken away, so that where it is missing it was never given.
    token_type: mergeFact(
      before.token_type,
      ours.token_type ?? before.token_type,
      theirs.token_type ?? before.token_type,
      "token_type",
      conflicts,
    ),
    // Whole: an empty list means everyone, so that one more or less is not what was meant by either.
    apps: pick("apps"),
    envs: pick("envs"),
    tags: mergeSet(before.tags, ours.tags, theirs.tags),
    metadata: mergeMembers(before.metadata, ours.metadata, theirs.metadata, conflicts),
    expires_at: pick("expires_at"),
    rotationPolicy: pick("rotationPolicy"),
  };
}

function mergeFact<T>(before: T, ours: T, theirs: T, name: string, conflicts: string[]): T {
  if (sameFact(ours, theirs) || sameFact(ours, before)) return theirs;
  if (!sameFact(theirs, before)) conflicts.push(name);
  return ours;
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
  conflicts: string[],
): Fields["metadata"] {
  const merged = union(ours, theirs).flatMap((name) => {
    const [b, l, r] = [before, ours, theirs].map((side) => memberOf(side, name));
    const text = mergeFact(b, l, r, `metadata.${name}`, conflicts);
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(merged);
}

/** A value that was revoked on one side while the other gave it a new one: nobody can say which of them is to count. */
function mergeStatus(base: Content | null, local: Content, remote: Content, conflicts: string[]): Status {
  if (local.status === remote.status) return local.status;
  if (!base) {
    conflicts.push("status");
    return remote.status;
  }
  const isLocals = local.status !== base.status;
  const [changer, other] = isLocals ? [local, remote] : [remote, local];
  const otherHasNewValue = other.value !== null && base.value !== null && !samePrint(other.value, base.value);
  if (changer.status === "revoked" && otherHasNewValue) conflicts.push("status");
  return changer.status;
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
