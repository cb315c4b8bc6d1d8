import type { SecretMetadata } from "../core/secret.ts";
import type { Chain } from "../core/resolve.ts";
import type { Place, RefusedName, Resolved } from "../core/vault.ts";
import { boundedMap } from "./bounded-map.ts";
import { frequentMap } from "./frequent-map.ts";
import { pathOf, type StoredDefinition } from "./definition.ts";
import type { OpenedEnvelope } from "./envelope.ts";
import type { Entry, Reader } from "./store.ts";
import type { ValuesTogether } from "./values-together.ts";

/** Entries of definitions, absences included; a definition with its versions takes some 3 KB. */
const DEFINITIONS = 8_192;
/** Bytes of ciphertext and keys. */
const ENVELOPES = 8 * 1024 * 1024;
/** With an envelope and a chain each, some 3 KB. */
const ANSWERS = 4_096;
/** Bytes of what whole scopes resolve to, about; one that takes more than half of it is not remembered. */
const SCOPE_ANSWERS = 16 * 1024 * 1024;
/** Scopes with so many definitions at most are remembered whole: what is not in them need not be looked for. */
const SMALL = 64;
/** What is changed at once beyond this is not gone through: everything is forgotten. */
const CHANGES = 1_000;

/**
 * What an open vault remembers of its store between transactions: definitions, also that there is none, those of
 * whole scopes, and envelopes that were opened. Other processes write to the same store, so it is asked through a
 * view that was brought up to date in the transaction in which it is used.
 */
export interface Known {
  /**
   * @param reader the transaction
   * @param epoch what the header calls the store's history: what is known of another one counts for nothing
   */
  view(reader: Reader, epoch: string): Promise<KnownView>;
  /**
   * As it was when something was last kept, without asking whether it still is: that is to be found out before anything
   * counts that was read through it. Undefined where nothing was kept yet.
   */
  recall(reader: Reader): KnownView | undefined;
}

export interface KnownView {
  readonly epoch: string;
  /** The number of the latest change that it knows of. */
  readonly sequence: number;
  /** The transaction's own reader, which is asked only for what is not known. */
  readonly reader: Reader;
  /** The definition at a path where it is known, or that there is none; undefined where that is to be read. */
  definition(path: string): KnownEntry | null | undefined;
  /** What is in reach of a place, by its path: as long as nothing at all changes. */
  inReach(path: string): readonly SecretMetadata[] | undefined;
  learnInReach(path: string, definitions: readonly SecretMetadata[]): readonly SecretMetadata[];
  /** What a place resolves to, by its path: likewise. */
  answer(path: string): Answer | undefined;
  learnAnswer(path: string, answer: Answer): void;
  /** What all names that a scope sees resolve to, by the scope's path: likewise. */
  scopeAnswer(path: string): ScopeAnswer | undefined;
  learnScopeAnswer(path: string, answer: ScopeAnswer): void;
  envelope(key: string): OpenedEnvelope | undefined;
  learnEnvelope(key: string, envelope: OpenedEnvelope): void;
  /** Remembers what was read, for which the transaction must have been committed. */
  keep(): void;
}

/** What a place resolves to whenever it is asked for, with its value ready to be decrypted. */
export interface Answer {
  /** For which it was asked. */
  readonly app: string | undefined;
  readonly chain: Chain<SecretMetadata>;
  readonly secret: SecretMetadata;
  readonly opened: OpenedEnvelope;
  /** As the audit log calls the secret. */
  readonly resource: string;
  /** Those who may have the value, by `ResolveOptions.asker`. */
  readonly givenTo: Set<symbol>;
}

/** What a scope resolves to for those who may have all of it, with its values ready to be decrypted. */
export interface ScopeAnswer {
  /** For which it was asked. */
  readonly app: string | undefined;
  readonly shown: readonly Omit<Resolved, "value">[];
  /** In the same order. */
  readonly values: ValuesTogether;
  readonly refused: readonly RefusedName[];
  /** As the audit log calls what is given, and what is not. */
  readonly read: readonly string[];
  readonly denials: readonly string[];
  /** Those who may have all of it, by `ResolveOptions.asker`. */
  readonly givenTo: Set<symbol>;
}

/** An entry as this vault remembers it, with what was found when it was checked: what was read once is checked once. */
export interface KnownEntry extends Entry {
  // Not in a WeakMap by the entry: each collection of garbage copies all that one of those holds, be the key gone or not.
  authentic?: AuthenticDefinition;
}

export interface AuthenticDefinition {
  readonly definition: StoredDefinition;
  /** The same object whenever it is asked for, so that more can be remembered of it. */
  readonly secret: SecretMetadata;
}

export function newKnown(): Known {
  const entries = frequentMap<KnownEntry | null>(DEFINITIONS);
  const scopes = boundedMap<Scope>(DEFINITIONS);
  const envelopes = frequentMap<OpenedEnvelope>(ENVELOPES);
  const reaches = frequentMap<readonly SecretMetadata[]>(DEFINITIONS);
  const answers = frequentMap<Answer>(ANSWERS);
  const scopeAnswers = frequentMap<ScopeAnswer>(SCOPE_ANSWERS);
  let history = "";
  let sequence = 0;
  /** Counts how often something was learned: what a view began with is no longer what is remembered after that. */
  let edition = 0;

  function forgetAll(): void {
    for (const map of [entries, scopes, envelopes, reaches, answers, scopeAnswers]) map.clear();
  }

  function viewAt({ reader, epoch, last, begun, isOfUse, changed }: Basis): KnownView {
    const stillKnows = () => isOfUse && edition === begun;
    const isUnchanged = () => stillKnows() && changed === NONE;
    const learned = {
      entries: new Map<string, KnownEntry | null>(),
      scopes: new Map<string, Scope>(),
      envelopes: new Map<string, OpenedEnvelope>(),
      reaches: new Map<string, readonly SecretMetadata[]>(),
      answers: new Map<string, Answer>(),
      scopeAnswers: new Map<string, ScopeAnswer>(),
    };

    function knownScope(prefix: string): Scope | undefined {
      const remembered = stillKnows() && !changed.scopes.has(prefix) ? scopes.get(prefix) : undefined;
      return learned.scopes.get(prefix) ?? remembered;
    }
    /** The scope first: of most scopes that a name is looked for in it is known that there is next to nothing in them. */
    function knownEntry(path: string): KnownEntry | null | undefined {
      const own = learned.entries.get(path);
      if (own !== undefined) return own;
      const scope = knownScope(scopeOf(path));
      if (scope !== undefined && scope !== "large") return scope.get(path) ?? null;
      return stillKnows() && !changed.paths.has(path) ? entries.get(path) : undefined;
    }
    /** Reads a scope whole, to the end of what is a small one. */
    async function learnScope(prefix: string): Promise<void> {
      if (knownScope(prefix)) return;
      const list = await reader.list("definitions", prefix, { limit: SMALL + 1 });
      learned.scopes.set(prefix, list.length > SMALL ? "large" : byPath(list));
    }

    return {
      epoch,
      sequence: last,
      definition: knownEntry,
      inReach: (path) => learned.reaches.get(path) ?? (isUnchanged() ? reaches.get(path) : undefined),
      learnInReach(path, definitions) {
        learned.reaches.set(path, definitions);
        return definitions;
      },
      answer: (path) => learned.answers.get(path) ?? (isUnchanged() ? answers.get(path) : undefined),
      learnAnswer: (path, answer) => learned.answers.set(path, answer),
      scopeAnswer: (path) =>
        learned.scopeAnswers.get(path) ?? (isUnchanged() ? scopeAnswers.get(path) : undefined),
      learnScopeAnswer: (path, answer) => learned.scopeAnswers.set(path, answer),
      reader: {
        ...reader,
        async get(collection, key) {
          if (collection !== "definitions") return reader.get(collection, key);
          const known = knownEntry(key);
          if (known !== undefined) return known;
          const read = await reader.get(collection, key);
          const entry = read && { ...read };
          learned.entries.set(key, entry);
          // Most names that are not there are not there for the whole scope, or nearly: an environment, the platform.
          if (!entry) await learnScope(scopeOf(key));
          return entry;
        },
        async list(collection, prefix = "", page) {
          if (collection !== "definitions" || page || !isScope(prefix))
            return reader.list(collection, prefix, page);
          const known = knownScope(prefix);
          if (known && known !== "large") return [...known.values()];
          const scope = byPath(await reader.list(collection, prefix));
          learned.scopes.set(prefix, scope);
          return [...scope.values()];
        },
      },
      envelope: (key) => learned.envelopes.get(key) ?? (stillKnows() ? envelopes.get(key) : undefined),
      learnEnvelope: (key, envelope) => learned.envelopes.set(key, envelope),
      keep() {
        // Of transactions that overlap, the first one keeps what it saw: a later one may have seen an older moment.
        if (edition !== begun) return;
        const isNews = !isOfUse || last !== sequence || Object.values(learned).some(({ size }) => size > 0);
        if (!isNews) return;
        if (!isOfUse) forgetAll();
        for (const path of changed.paths) entries.delete(path);
        for (const prefix of changed.scopes) scopes.delete(prefix);
        if (changed !== NONE) for (const map of [reaches, answers, scopeAnswers]) map.clear();
        for (const [key, entry] of learned.entries) entries.set(key, entry);
        for (const [prefix, scope] of learned.scopes)
          scopes.set(prefix, scope, scope === "large" ? 1 : 1 + scope.size);
        for (const [key, envelope] of learned.envelopes) envelopes.set(key, envelope, envelope.weight);
        for (const [path, definitions] of learned.reaches) reaches.set(path, definitions);
        for (const [path, answer] of learned.answers) answers.set(path, answer);
        for (const [path, answer] of learned.scopeAnswers) scopeAnswers.set(path, answer, weightOf(answer));
        [history, sequence] = [epoch, last];
        edition++;
      },
    };
  }

  return {
    async view(reader, epoch) {
      const last = await reader.last("changes");
      const begun = edition;
      const isOfUse = history === epoch && last >= sequence && last - sequence <= CHANGES;
      const changed = isOfUse && last > sequence ? await changedPaths(reader, sequence) : NONE;
      return viewAt({ reader, epoch, last, begun, isOfUse, changed });
    },
    recall(reader) {
      if (edition === 0) return undefined;
      return viewAt({ reader, epoch: history, last: sequence, begun: edition, isOfUse: true, changed: NONE });
    },
  };
}

/** A name that is given takes some 2 KB, with its definition and chain; one that is refused a sentence or two. */
function weightOf({ shown, refused, values }: ScopeAnswer): number {
  return values.weight + 2_048 * (1 + shown.length) + 512 * refused.length;
}

/** What a view stands on. */
interface Basis {
  readonly reader: Reader;
  readonly epoch: string;
  /** The number of the latest change. */
  readonly last: number;
  /** The edition of what is remembered when it was compared with the change log. */
  readonly begun: number;
  /** Whether any of it can be true. */
  readonly isOfUse: boolean;
  /** What changed since it was read. */
  readonly changed: Changed;
}

/** All definitions of a scope by their paths, in order; or that they are too many. */
type Scope = ReadonlyMap<string, KnownEntry> | "large";

function byPath(list: readonly Entry[]): Exclude<Scope, "large"> {
  return new Map(list.map((entry) => [entry.key, { ...entry }]));
}

interface Changed {
  readonly paths: ReadonlySet<string>;
  /** The prefixes of the scopes that they are in. */
  readonly scopes: ReadonlySet<string>;
}

const NONE: Changed = { paths: new Set(), scopes: new Set() };

async function changedPaths(reader: Reader, after: number): Promise<Changed> {
  const changes = await reader.read("changes", after, CHANGES);
  const paths = new Set(changes.map(({ data }) => pathOf(data as unknown as Place)));
  return { paths, scopes: new Set([...paths].map(scopeOf)) };
}

/** `shop/production/*` + `/`, of a definition's path. */
function scopeOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** `project/environment/service/`: all definitions of one scope. */
function isScope(prefix: string): boolean {
  return prefix.endsWith("/") && prefix.split("/").length === 4;
}
