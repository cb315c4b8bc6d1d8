import type { Scope } from "../core/scope.ts";
import type { SecretMetadata, SecretValue } from "../core/secret.ts";
import { Redacted } from "../core/redacted.ts";
import { formatSecretUri } from "../core/secret-uri.ts";
import type { ChangeKind, Place } from "../core/vault.ts";
import { withIt, type AtOnce } from "./at-once.ts";
import type { Attempt } from "./attempt.ts";
import type { Act } from "./audit.ts";
import { damaged } from "./damaged.ts";
import { lookUp } from "./chains.ts";
import {
  isAuthentic,
  macOf,
  metadataOf,
  numbersOf,
  pathOf,
  type Moment,
  type StoredDefinition,
  type ValueOwner,
} from "./definition.ts";
import { fromRecord, toRecord } from "./definition-record.ts";
import type { Draft } from "./draft.ts";
import type { VaultKeys } from "./keys.ts";
import type { OpenedEnvelope } from "./envelope.ts";
import type { Answer, AuthenticDefinition, KnownEntry, KnownView, ScopeAnswer } from "./known.ts";
import { openEntry, sealEntry } from "./file-entries.ts";
import type { Found, Ledger } from "./ledger.ts";
import { recordsOn, type Records } from "./records.ts";
import { exists, notFound } from "./refusals.ts";
import { deleteMark, followDefinition, hasRotation } from "./rotation-mark.ts";
import { deleteValues, openValue, putValue, textOf, valueIn, type StoredValue } from "./sealed-values.ts";
import type { Reader } from "./store.ts";

/** What the acts of one transaction share. */
export interface Book {
  readonly draft: Draft;
  readonly view: KnownView;
  readonly keys: VaultKeys;
  readonly location: string;
  /** Whether nothing is written, so that what is opened is what is stored, and may be remembered. */
  readonly isReading: boolean;
}

/** Of one act. A class, for one with functions of its own costs a reading more than what it reads. */
export class LedgerOfOne implements Ledger {
  readonly moment: Moment;
  readonly acts: Act[] = [];
  readonly #book: Book;
  readonly #attempt: Attempt;
  #records: Records | undefined;

  constructor(book: Book, moment: Moment, attempt: Attempt) {
    this.#book = book;
    this.#attempt = attempt;
    this.moment = moment;
  }

  async find(place: Place): Promise<Found | null> {
    const entry = await this.#book.draft.get("definitions", pathOf(place));
    return entry && { definition: this.#authentic(entry).definition, revision: entry.revision };
  }

  async get(place: Place): Promise<Found> {
    const found = await this.find(place);
    if (!found) throw notFound(place);
    return found;
  }

  inReach(place: Place): AtOnce<readonly SecretMetadata[]> {
    const { draft, view, isReading } = this.#book;
    if (!isReading) return lookUp(place, (wider) => this.#read(draft, wider));
    const path = pathOf(place);
    const known = view.inReach(path);
    if (known) return known;
    const found = lookUp(place, (wider) => {
      const entry = view.definition(pathOf(wider));
      return entry === undefined ? this.#read(view.reader, wider) : entry && this.#authentic(entry).secret;
    });
    return found.then((definitions) => view.learnInReach(path, definitions));
  }

  async inScope(scope: Scope): Promise<SecretMetadata[]> {
    const entries = await this.#book.draft.list("definitions", pathOf({ scope, key: "" }));
    return entries.map((entry) => this.#authentic(entry).secret);
  }

  async add(definition: StoredDefinition, kind: ChangeKind): Promise<SecretMetadata> {
    if (await this.#book.draft.get("definitions", pathOf(definition))) throw exists(definition);
    return this.#put(definition, null, kind);
  }

  replace(found: Found, definition: StoredDefinition, kind: ChangeKind): Promise<SecretMetadata> {
    // Later than before though the clock stands or jumps back: no two states of a definition look the same.
    const updated_at = Math.max(definition.updated_at, found.definition.updated_at + 1);
    return this.#put({ ...definition, updated_at }, found, kind);
  }

  async remove({ definition }: Found): Promise<void> {
    const { draft } = this.#book;
    await deleteValues(draft, definition, numbersOf(definition));
    await draft.delete("definitions", pathOf(definition));
    if (hasRotation(definition)) await deleteMark(draft, definition);
    await this.#log(definition, "removed", "");
  }

  tell(definition: StoredDefinition, kind: ChangeKind): Promise<void> {
    return this.#log(definition, kind);
  }

  get records(): Records {
    const { draft, keys, location } = this.#book;
    const putAct = async (act: Act) => void this.acts.push(act);
    return (this.#records ??= recordsOn(draft, keys, location, this.moment, putAct));
  }

  note(act: Parameters<Ledger["note"]>[0]): void {
    const { actor, token, now: at } = this.moment;
    this.acts.push({ ...act, at, actor, token });
  }

  value(definition: ValueOwner, version: number): AtOnce<StoredValue> {
    return withIt(this.envelope(definition, version), valueIn);
  }

  envelope(definition: ValueOwner, version: number): AtOnce<OpenedEnvelope> {
    const { draft, view, keys, location, isReading } = this.#book;
    return openValue(draft, isReading ? view : null, keys, definition, version, location);
  }

  answer(place: Place): Answer | undefined {
    const { view, isReading } = this.#book;
    return isReading ? view.answer(pathOf(place)) : undefined;
  }

  learnAnswer(place: Place, answer: Answer): void {
    const { view, isReading } = this.#book;
    if (isReading) view.learnAnswer(pathOf(place), answer);
  }

  scopeAnswer(scope: Scope): ScopeAnswer | undefined {
    const { view, isReading } = this.#book;
    return isReading ? view.scopeAnswer(pathOf({ scope, key: "" })) : undefined;
  }

  learnScopeAnswer(scope: Scope, answer: ScopeAnswer): void {
    const { view, isReading } = this.#book;
    if (isReading) view.learnScopeAnswer(pathOf({ scope, key: "" }), answer);
  }

  async valueText(owner: ValueOwner, version: number): Promise<Redacted> {
    return new Redacted(textOf(await this.envelope(owner, version)));
  }

  putValue(definition: ValueOwner, version: number, value: Redacted<SecretValue>): Promise<void> {
    return putValue(this.#book.draft, this.#book.keys, definition, version, value);
  }

  deleteValues(definition: ValueOwner, versions: Iterable<number>): Promise<void> {
    return deleteValues(this.#book.draft, definition, versions);
  }

  sealEntry(place: Place, value: Redacted<SecretValue>): string {
    return sealEntry(this.#book.keys, place, value);
  }

  openEntry(place: Place, text: string): Redacted<SecretValue> {
    return openEntry(this.#book.keys, place, text);
  }

  async attempt<T>(steps: (ledger: Ledger) => Promise<T>): Promise<T> {
    const outcome = await this.#attempt(this.#book, this.moment, steps);
    this.acts.push(...outcome.acts);
    if ("error" in outcome) throw outcome.error;
    return outcome.result;
  }

  async #put(definition: StoredDefinition, before: Found | null, kind: ChangeKind): Promise<SecretMetadata> {
    const { draft, keys } = this.#book;
    const mac = macOf(keys, definition);
    await draft.put("definitions", pathOf(definition), toRecord(definition, mac), before?.revision ?? 0);
    await followDefinition(draft, before?.definition ?? null, definition);
    await this.#log(definition, kind, mac);
    return metadataOf(definition);
  }

  /** @param state what stands there from now on; undefined where nothing was written */
  async #log(definition: StoredDefinition, kind: ChangeKind, state?: string): Promise<void> {
    const { actor, token, now: at } = this.moment;
    const { scope, key, version } = definition;
    await this.#book.draft.append("changes", { scope: { ...scope }, key, kind, version, at });
    const resource = formatSecretUri(definition);
    this.acts.push({ at, actor, token, action: kind, resource, outcome: "done", state });
  }

  async #read(reader: Reader, place: Place): Promise<SecretMetadata | null> {
    const entry = await reader.get("definitions", pathOf(place));
    return entry && this.#authentic(entry).secret;
  }

  /** Checked once for what was read. */
  #authentic(entry: KnownEntry): AuthenticDefinition {
    if (entry.authentic) return entry.authentic;
    const { keys, location } = this.#book;
    const stored = fromRecord(entry, location);
    if (!isAuthentic(keys, stored))
      throw damaged(location, `the entry of ${entry.key} was changed from outside`);
    const { definition } = stored;
    return (entry.authentic = { definition, secret: metadataOf(definition) });
  }
}
