import type { AuditPage, AuditQuery, AuditRecord, Vault } from "../core/vault.ts";
import type { Client } from "./http-client.ts";

/** The most that the server gives at once. */
const MOST_IN_PAGE = 1_000;

/** The audit log of a server, in pages and whole. */
export function remoteAudit(client: Client): Pick<Vault, "audit" | "auditPage"> {
  async function auditPage(asked: AuditQuery = {}): Promise<AuditPage> {
    const { actor, since, until, limit, ...rest } = asked;
    type Sent = { records: (Omit<AuditRecord, "at"> & { at: string })[]; next: number | null };
    const most = limit === undefined ? undefined : Math.min(Math.max(limit, 1), MOST_IN_PAGE);
    const query = { ...rest, user: actor, since: isoOf(since), until: isoOf(until), limit: most };
    const { records, next } = (await client.call<Sent>("GET", "audit", { query })).body;
    return { records: records.map((record) => ({ ...record, at: Date.parse(record.at) })), next };
  }
  async function audit(query: AuditQuery = {}): Promise<AuditRecord[]> {
    const { limit = Number.POSITIVE_INFINITY } = query;
    const found: AuditRecord[] = [];
    for (let before = query.before; ;) {
      const { records, next } = await auditPage({ ...query, before, limit: limit - found.length });
      found.push(...records);
      if (next === null || found.length >= limit) return found;
      before = next;
    }
  }
  return { audit, auditPage };
}

function isoOf(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}
