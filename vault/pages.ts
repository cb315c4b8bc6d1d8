import { decidingLink, explain, type LinkState } from "../core/resolve.ts";
import { covers, lookupOrder, PLATFORM, type Scope } from "../core/scope.ts";
import { isExpired, type SecretMetadata } from "../core/secret.ts";
import type { ListedSecret, ListQuery, SecretPage } from "../core/vault.ts";
import { metadataOf, pathOf, type StoredDefinition } from "./definition.ts";
import { fromRecord } from "./definition-record.ts";
import { nextTurn } from "./next-turn.ts";
import type { Reader } from "./store.ts";

/** Definitions that a page looks at, at most: a filter that lets hardly anything through must not read them all. */
const LOOKED_AT = 10_000;
/** Definitions that are read at once. */
const CHUNK = 250;
const LIMIT = { default: 100, most: 1_000 } as const;

/** A part of a list: reads what it shows, and of the rest no more than it must pass over. */
export async function pageOf(
  reader: Reader,
  location: string,
  query: ListQuery,
  now: number,
): Promise<SecretPage> {
  const limit = Math.max(1, Math.min(query.limit ?? LIMIT.default, LIMIT.most));
  const matches = matcherOf(query);
  const secrets: ListedSecret[] = [];
  let lookedAt = 0;
  let end = "";
  for await (const { position, listed, looked } of candidates(reader, location, query, now)) {
    // Here, where there is one more, so that the last page knows that it is the last.
    if (secrets.length === limit || lookedAt >= LOOKED_AT) return { secrets, next: end };
    end = position;
    lookedAt += looked;
    if (listed && matches(listed.secret)) secrets.push(listed);
  }
  return { secrets, next: null };
}

interface Candidate {
  /** Where to go on from behind it. */
  readonly position: string;
  /** Undefined where a name has only definitions that do not count. */
  readonly listed: ListedSecret | undefined;
  /** Definitions that were read for it. */
  readonly looked: number;
}

async function* candidates(
  reader: Reader,
  location: string,
  { scope = PLATFORM, reach, after = "", app }: ListQuery,
  now: number,
): AsyncGenerator<Candidate> {
  if (reach === "effective") {
    for await (const [key, secrets] of byName(reader, location, lookupOrder(scope), after)) {
      const chain = explain({ key, scope, app, now }, secrets);
      const link = decidingLink(chain);
      const listed = link && { secret: link.definition, state: link.state, inherited: chain.inherited };
      yield { position: key, listed, looked: secrets.length };
    }
    return;
  }
  const prefix = reach === "own" ? prefixOf(scope) : leadingParts(scope);
  for await (const definition of definitionsFrom(reader, location, prefix, after)) {
    const secret = metadataOf(definition);
    const isIn = reach === "own" || covers(scope, secret.scope);
    const listed = isIn ? { secret, state: stateOf(secret, now), inherited: false } : undefined;
    yield { position: pathOf(definition), listed, looked: 1 };
  }
}

/** Names in order, each with its definitions in these scopes: all scopes are read side by side. */
async function* byName(
  reader: Reader,
  location: string,
  scopes: readonly Scope[],
  after: string,
): AsyncGenerator<[key: string, secrets: SecretMetadata[]]> {
  const streams = scopes.map((scope) => {
    const prefix = prefixOf(scope);
    return definitionsFrom(reader, location, prefix, after && prefix + after);
  });
  const heads = await Promise.all(streams.map((stream) => stream.next()));
  for (;;) {
    const keys = heads.flatMap((head) => (head.done ? [] : [head.value.key]));
    if (keys.length === 0) return;
    const key = keys.reduce((least, other) => (other < least ? other : least));
    const secrets: SecretMetadata[] = [];
    for (const [index, head] of heads.entries()) {
      if (head.done || head.value.key !== key) continue;
      secrets.push(metadataOf(head.value));
      heads[index] = await streams[index]!.next();
    }
    yield [key, secrets];
  }
}

/** All definitions whose path begins with the prefix, without holding them. */
async function* definitionsFrom(
  reader: Reader,
  location: string,
  prefix: string,
  after: string,
): AsyncGenerator<StoredDefinition, undefined> {
  for (let last = after; ;) {
    const entries = await reader.list("definitions", prefix, { after: last, limit: CHUNK });
    for (const entry of entries) yield fromRecord(entry, location).definition;
    if (entries.length < CHUNK) return undefined;
    last = entries.at(-1)!.key;
    await nextTurn();
  }
}

/** The scopes that have definitions, by their paths: from each one skips to the next. */
export async function scopesIn(reader: Reader, location: string, service?: string): Promise<Scope[]> {
  const scopes: Scope[] = [];
  for (let [after, looked] = ["", 1]; ; looked++) {
    if (looked % CHUNK === 0) await nextTurn();
    const [entry] = await reader.list("definitions", "", { after, limit: 1 });
    if (!entry) return scopes;
    const { scope } = fromRecord(entry, location).definition;
    if (service === undefined || scope.service === service) scopes.push(scope);
    // Keys are ASCII: DEL is behind every name.
    after = `${prefixOf(scope)}\u{7f}`;
  }
}

function matcherOf(query: ListQuery): (secret: SecretMetadata) => boolean {
  const {
    text,
    tags = [],
    metadata = {},
    status,
    token_type,
    forEnvironment,
    forApp,
    sees = () => true,
  } = query;
  const wanted = Object.entries(metadata);
  const sought = text?.toLowerCase();
  const lets = (filter: readonly string[], asked: string | undefined) =>
    asked === undefined || filter.length === 0 || filter.includes(asked);
  return (secret) =>
    (status === undefined || secret.status === status) &&
    (token_type === undefined || secret.token_type === token_type) &&
    tags.every((tag) => secret.tags.includes(tag)) &&
    wanted.every(([name, value]) => secret.metadata[name] === value) &&
    lets(secret.envs, forEnvironment) &&
    lets(secret.apps, forApp) &&
    (sought === undefined || textsOf(secret).some((part) => part.toLowerCase().includes(sought))) &&
    sees(secret);
}

function textsOf({ key, description = "", tags, metadata }: SecretMetadata): string[] {
  return [key, description, ...tags, ...Object.values(metadata)];
}

/** A definition's own state, where it is listed by itself. */
function stateOf(secret: SecretMetadata, now: number): LinkState {
  if (secret.deleted) return "deleted";
  if (secret.status === "revoked") return "revoked";
  return isExpired(secret, now) ? "expired" : "wins";
}

function prefixOf(scope: Scope): string {
  return pathOf({ scope, key: "" });
}

/** What all paths at and below a scope begin with: the parts before the first that is not set. */
function leadingParts({ project, environment, service }: Scope): string {
  const parts = [project, environment, service];
  const unset = parts.indexOf(undefined);
  return parts
    .slice(0, unset === -1 ? parts.length : unset)
    .map((part) => `${part}/`)
    .join("");
}
