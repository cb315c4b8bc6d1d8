import type { Place } from "../../core/vault.ts";
import { makeScope } from "../../core/scope.ts";
import { assertKey } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import { pathOf } from "../definition.ts";

/** What a right is asked for: a secret, or an entry that was written over the KV API under a path of its own. */
export type Target = Place | { readonly path: string };

const PATTERN_LIMITS = { characters: 512, segments: 32 } as const;

/**
 * The segments that patterns are compared with: of a secret always four, `*` for an unset level.
 * @throws UserError INVALID_SCOPE, INVALID_NAME, INVALID_POLICY: a name that is not in its one form is compared with nothing
 */
export function segmentsOf(target: Target): string[] {
  if ("path" in target) return pathSegments(target.path);
  assertKey(target.key);
  return pathOf({ scope: makeScope(target.scope), key: target.key }).split("/");
}

function pathSegments(path: string): string[] {
  const segments = path.split("/");
  const isPlain = path.length <= 4_096 && segments.every((segment) => isLiteral(segment));
  if (isPlain) return segments;
  throw new UserError(
    "INVALID_NAME",
    "The path has a segment that is empty, . or .., or one that holds * or control characters.",
    "Write the path plainly, such as team/app/config.",
  );
}

function isLiteral(segment: string): boolean {
  return segment !== "." && segment !== ".." && /^[^\p{Cc}*/\\]{1,255}$/u.test(segment);
}

/**
 * Begins a pattern that names a path of the KV API as it is, however few segments that has: `kv:team/notes`. Without it
 * a short pattern is taken for a slip, as no secret has such a path.
 */
const KV = "kv:";

export function isKvPattern(pattern: string): boolean {
  return pattern.startsWith(KV);
}

function segmentsIn(pattern: string): string[] {
  return (isKvPattern(pattern) ? pattern.slice(KV.length) : pattern).split("/");
}

/**
 * Why a pattern is not allowed, in words to follow its name, and what to write instead; undefined where it is.
 * `*` as a segment stands for exactly one, as the last one for everything below: one segment or more.
 */
export function patternProblem(pattern: string): { why: string; fix: string } | undefined {
  const segments = segmentsIn(pattern);
  if (pattern.length > PATTERN_LIMITS.characters || segments.length > PATTERN_LIMITS.segments)
    return { why: "is too long", fix: `Use at most ${PATTERN_LIMITS.segments} segments.` };
  const odd = segments.find((segment) => segment !== "*" && !isLiteral(segment));
  if (odd === "") return { why: "has an empty segment", fix: "Leave out the slash that is too many." };
  if (odd?.includes("*"))
    return {
      why: "has a * inside a segment",
      fix: "A * stands for a whole segment; write one pattern for each name.",
    };
  if (odd !== undefined)
    return { why: "has a segment that no name can have", fix: "Use the names as they are listed." };
  if (segments.length < 4 && segments.at(-1) !== "*" && !isKvPattern(pattern))
    return {
      why: "matches no secret, whose path is project/environment/service/NAME",
      fix: `Write "${pattern}/*" for everything below it, or "${KV}${pattern}" for that path of the KV API.`,
    };
  return undefined;
}

/**
 * Patterns with something at each, found by what they match. Each node is visited once at most, so that a look costs
 * no more than the patterns have segments, and mostly a handful.
 */
export interface PatternTree<T> {
  add(pattern: string, item: T): void;
  /** What stands at every pattern that matches. */
  matching(segments: readonly string[]): T[];
}

export function patternTree<T>(): PatternTree<T> {
  const root = newNode<T>();
  return {
    add(pattern, item) {
      const segments = segmentsIn(pattern);
      const isBelow = segments.at(-1) === "*";
      let node = root;
      for (const segment of isBelow ? segments.slice(0, -1) : segments) node = childOf(node, segment);
      (isBelow ? node.below : node.here).push(item);
    },
    matching(segments) {
      const found: T[] = [];
      collect(root, segments, 0, found);
      return found;
    },
  };
}

interface Node<T> {
  readonly named: Map<string, Node<T>>;
  any: Node<T> | undefined;
  /** Of patterns that end at this node. */
  readonly here: T[];
  /** Of patterns that have only a last `*` more. */
  readonly below: T[];
}

function newNode<T>(): Node<T> {
  return { named: new Map(), any: undefined, here: [], below: [] };
}

function childOf<T>(node: Node<T>, segment: string): Node<T> {
  if (segment === "*") return (node.any ??= newNode());
  const child = node.named.get(segment) ?? newNode<T>();
  node.named.set(segment, child);
  return child;
}

function collect<T>(node: Node<T>, segments: readonly string[], at: number, found: T[]): void {
  const segment = segments[at];
  if (segment === undefined) {
    found.push(...node.here);
    return;
  }
  found.push(...node.below);
  const named = node.named.get(segment);
  if (named) collect(named, segments, at + 1, found);
  if (node.any) collect(node.any, segments, at + 1, found);
}
