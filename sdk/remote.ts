import { Redacted } from "../core/redacted.ts";
import type { Scope } from "../core/scope.ts";
import type { JsonValue, SecretMetadata } from "../core/secret.ts";
import { formatSecretUri } from "../core/secret-uri.ts";
import { UserError } from "../core/user-error.ts";
import type { BatchItem, Place, Resolved, ResolvedMany, ResolveOptions, Vault } from "../core/vault.ts";
import type * as Http from "../protocol/http.ts";
import { followChanges, type Position } from "./follow-changes.ts";
import { openClient, type Client, type ClientOptions, type Request } from "./http-client.ts";
import { remoteAudit } from "./remote-audit.ts";
import { remoteLists } from "./remote-lists.ts";
import { allPages } from "./remote-pages.ts";
import {
  chainOf,
  changeOf,
  httpFields,
  httpItem,
  scopeIn,
  secretOf,
  valueOf,
  versionOf,
} from "./remote-shape.ts";

export type RemoteOptions = ClientOptions;

/** Milliseconds: Node's own `fetch` waits no longer. A command that does is not stopped by that. */
const LONGEST_ROTATION = 5 * 60_000;

/**
 * Opens a vault on a server: the same interface as the embedded one's, over the native API. What was asked in vain for
 * a reason of the moment is asked again; a write carries a key by which the server does it once.
 *
 * Who may do what is the server's to say, so that `mayReveal` is asked after it has answered.
 * @throws UserError USAGE for an address that is none, UNAUTHENTICATED, VAULT_UNAVAILABLE
 */
export async function openRemote(options: RemoteOptions): Promise<RemoteVault> {
  const client = openClient(options);
  const { body: self } = await client.call<Http.Self>("GET", "tokens/self");
  const until = (signal: AbortSignal) => {
    const both = options.signal ? AbortSignal.any([options.signal, signal]) : signal;
    return remoteVault(openClient({ ...options, signal: both }), self.workspace_id);
  };
  return { ...remoteVault(client, self.workspace_id), until };
}

export interface RemoteVault extends Vault {
  /** The same vault, of which a call that is under way ends with the signal. */
  until(signal: AbortSignal): Vault;
}

function remoteVault(client: Client, id: string): Vault {
  const { location } = client;
  const closing = new AbortController();

  const get = async <T>(path: string, query: Request["query"] = {}): Promise<T> =>
    (await client.call<T>("GET", path, { query })).body;
  const write = async (method: "POST" | "PATCH", path: string, request: Request): Promise<SecretMetadata> =>
    secretOf((await client.call<Http.SecretMetadata>(method, path, { ...request, once: true })).body);
  const act = (place: Place, action: string, body?: object, ifVersion?: number): Promise<SecretMetadata> =>
    write("POST", pathTo(place, action), { query: { ...place.scope }, body, ifVersion });

  async function batch(items: readonly BatchItem[]): Promise<(SecretMetadata | null)[]> {
    const request = { body: { operations: items.map(httpItem) }, once: true };
    type Written = { results: (Http.SecretMetadata | null)[] };
    const { body } = await client.call<Written>("POST", "batch", request);
    return body.results.map((secret) => secret && secretOf(secret));
  }
  const { page, list } = remoteLists(client);
  const { audit, auditPage } = remoteAudit(client);
  let known: Position | undefined;
  async function position(): Promise<Position> {
    const ask = (since: number) => get<Http.Changes>("changes", { since, limit: 1 });
    const answer = await ask(known?.sequence ?? 0).catch((error: unknown) => {
      // Restored from a backup, which has fewer of them.
      if (error instanceof UserError && error.code === "CHANGES_GONE") return ask(0);
      throw error;
    });
    known = { epoch: answer.epoch, sequence: answer.latest };
    return known;
  }
  async function resolveNames(
    scope: Scope,
    names: readonly string[] | undefined,
    { app, mayReveal }: ResolveOptions = {},
  ): Promise<ResolvedMany> {
    const request = { body: { names, ...scope, app }, isReading: true };
    const { body } = await client.call<Http.DetailedResolution>("POST", "resolve", request);
    const resolved = body.secrets.map((sent) => ({
      secret: secretOf(sent),
      value: valueOf(sent),
      ciphertext: sent.value,
      chain: chainOf({ scope, key: sent.key }, sent.links),
    }));
    const isAllowed = ({ secret }: Resolved) => !mayReveal || mayReveal(secret, { scope, key: secret.key });
    const denied = resolved.filter((one) => !isAllowed(one)).map(({ secret }) => refusedName(secret));
    const refused = [...(body.refused as ResolvedMany["refused"]), ...denied];
    return { found: resolved.filter(isAllowed), refused };
  }
  return {
    id,
    location,
    epoch: async () => (await position()).epoch,
    list,
    page,
    async scopes(service) {
      return (await allPages<Http.ScopeQuery>(client, "scopes", { service })).map(scopeIn);
    },
    async explain(place, options) {
      const query = { ...place.scope, name: place.key, app: options?.app, details: true };
      return chainOf(place, (await get<Http.Explanation>("explain", query)).chain);
    },
    async explainAll(scope, options) {
      const all = await get<Http.Explanation[]>("explain", { ...scope, app: options?.app, details: true });
      return all.map(({ key, chain }) => chainOf({ key, scope }, chain));
    },
    async ciphertext(place, version) {
      return (await get<Http.Secret>(pathTo(place), { ...place.scope, own: true, version })).value;
    },
    async rawEntries() {
      const all = await allPages<Http.RawEntry>(client, "raw-entries");
      return all.map(({ created_at_iso, updated_at_iso, ...entry }) => ({
        ...entry,
        created_at: Date.parse(created_at_iso),
        updated_at: Date.parse(updated_at_iso),
      }));
    },
    async rotations() {
      const all = await allPages<Http.Rotation>(client, "rotations");
      return all.map(({ state, due_at, trouble, ...secret }) => ({
        secret: secretOf(secret),
        state,
        due_at: Date.parse(due_at),
        ...(trouble !== null && { trouble }),
      }));
    },
    async versions(place) {
      return (await get<Http.Version[]>(pathTo(place, "versions"), { ...place.scope })).map(versionOf);
    },
    sequence: async () => (await position()).sequence,
    async changes(after) {
      return (await get<Http.Changes>("changes", { since: after })).changes.map(changeOf);
    },
    watch(listener, since) {
      const ending = new AbortController();
      const signal = AbortSignal.any([ending.signal, closing.signal]);
      const from = since === undefined || !known ? undefined : { epoch: known.epoch, sequence: since };
      void followChanges(client, from, position, listener, signal);
      return () => ending.abort();
    },
    async close() {
      closing.abort();
    },
    create: ({ scope, key }, value, fields) =>
      write("POST", "secrets", { body: { key, value: value.reveal(), ...scope, ...httpFields(fields) } }),
    async put(place, given) {
      const [secret] = await batch([{ op: "put", place, ...given }]).catch((error: unknown) => {
        throw onlyItemOf(error);
      });
      return secret!;
    },
    batch,
    rotate: (place, { value, fields, ifVersion }) =>
      write("POST", pathTo(place, "rotate"), {
        query: { ...place.scope },
        body: { ...(value && { value: value.reveal() }), ...httpFields(fields) },
        ifVersion,
        timeout: value ? undefined : LONGEST_ROTATION,
      }),
    update: (place, { value, fields, ifVersion }) =>
      write("PATCH", pathTo(place), {
        query: { ...place.scope },
        body: { ...(value && { value: value.reveal() }), ...httpFields(fields) },
        ifVersion,
      }),
    async remove(place, { ifVersion } = {}) {
      await client.call("DELETE", pathTo(place), { query: { ...place.scope }, ifVersion, once: true });
    },
    revoke: (place, condition) => act(place, "revoke", undefined, condition?.ifVersion),
    restore: (place, condition) => act(place, "restore", undefined, condition?.ifVersion),
    rename: (place, to, { alias, ifVersion } = {}) => act(place, "rename", { key: to, alias }, ifVersion),
    rollback: (place, version, condition) => act(place, "rollback", { version }, condition?.ifVersion),
    deleteVersions: (place, versions, condition) =>
      act(place, "versions/delete", { versions }, condition?.ifVersion),
    undelete: (place, versions, condition) =>
      act(place, "versions/undelete", { versions }, condition?.ifVersion),
    destroy: (place, versions, condition) =>
      act(place, "versions/destroy", { versions }, condition?.ifVersion),
    async reveal(place, version) {
      const query = { ...place.scope, own: true, raw: true, version };
      const sent = await get<Http.Secret>(pathTo(place), query);
      // The value is that version's, the rest is the definition's as it is.
      const secret = secretOf({ ...sent, version: sent.latest_version ?? sent.version });
      return { secret, value: valueOf(sent), ciphertext: sent.value };
    },
    async resolve(place, { app, mayReveal } = {}) {
      const query = { ...place.scope, app, raw: true, details: true };
      const sent = await get<Http.Secret>(pathTo(place), query);
      const secret = secretOf(sent);
      if (mayReveal && !mayReveal(secret, place)) {
        const { code, message, fix } = refusedName(secret);
        throw new UserError(code, message, fix);
      }
      return {
        secret,
        value: valueOf(sent),
        ciphertext: sent.value,
        chain: chainOf(place, sent.links ?? []),
      };
    },
    async resolveMany(scope, keys, options) {
      const names = [...new Set(keys)].toSorted();
      const parts: ResolvedMany[] = [];
      for (let from = 0; from < names.length; from += MOST_NAMES)
        parts.push(await resolveNames(scope, names.slice(from, from + MOST_NAMES), options));
      return {
        found: parts.flatMap(({ found }) => found),
        refused: parts.flatMap(({ refused }) => refused),
      };
    },
    resolveAll: (scope, options) => resolveNames(scope, undefined, options),
    async encrypt({ scope, key }, value) {
      const request = { body: { key, ...scope, value: value.reveal() }, isReading: true };
      return (await client.call<Http.Encrypted>("POST", "encrypt", request)).body.text;
    },
    async decrypt({ scope, key }, text) {
      const request = { body: { key, ...scope, text }, isReading: true };
      return valueOf((await client.call<Http.Decrypted>("POST", "decrypt", request)).body);
    },
    async diff(place, { from, to, reveal } = {}) {
      const query = { ...place.scope, from, to, raw: reveal };
      const sent = await get<Http.Diff>(pathTo(place, "diff"), query);
      const differences = sent.differences.map(({ attribute, change, before, after }) => ({
        attribute,
        change,
        before: reveal && change !== "added" ? redacted(before) : null,
        after: reveal && change !== "removed" ? redacted(after) : null,
      }));
      return { from: versionOf(sent.from), to: versionOf(sent.to), differences };
    },
    audit,
    auditPage,
    auditHead: () => get("audit/head"),
    verifyAudit: (head) => get("audit/verify", { head }),
  };
}

/** The names that a server takes in one go. */
const MOST_NAMES = 1_000;

function pathTo({ key }: Place, action?: string): string {
  return `secrets/${encodeURIComponent(key)}${action === undefined ? "" : `/${action}`}`;
}

/** A batch of one is refused as that one would be. */
function onlyItemOf(error: unknown): unknown {
  if (!(error instanceof UserError)) return error;
  const [item, ...others] = (error.details?.items ?? []) as readonly UserError[];
  if (!item || others.length > 0) return error;
  const { code, message, fix, details } = item;
  return new UserError(code, message, fix, details && { details });
}

function refusedName(secret: SecretMetadata): ResolvedMany["refused"][number] {
  return {
    key: secret.key,
    code: "DENIED",
    message: `The value of ${formatSecretUri(secret)} may not be shown here.`,
    fix: "Ask who opened the vault for this program.",
  };
}

function redacted(value: unknown): Redacted<JsonValue> {
  return new Redacted(value as JsonValue);
}
