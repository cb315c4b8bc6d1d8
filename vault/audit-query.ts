import type { AuditPage, AuditQuery, AuditRecord } from "../core/vault.ts";
import { parseRecord, publicRecord } from "./audit.ts";
import { nextTurn } from "./next-turn.ts";
import type { Reader } from "./store.ts";

/** Records that are read at once. */
const CHUNK = 1_000;
/** Records that a page looks at, at most: a query that hardly anything matches must not read the whole log. */
const LOOKED_AT = 20_000;
const LIMIT = { default: 100, most: 1_000 } as const;

/** Records that match every part of the query, the newest first. Read from the end, so that a limit ends it early. */
export async function queryAudit(reader: Reader, query: AuditQuery): Promise<AuditRecord[]> {
  const { limit = Number.POSITIVE_INFINITY } = query;
  const found: AuditRecord[] = [];
  for (let before = query.before; ;) {
    const { records, next } = await walk(reader, { ...query, before }, limit - found.length);
    found.push(...records);
    if (next === null || found.length >= limit) return found;
    before = next;
  }
}

/** A part of the same. */
export function auditPage(reader: Reader, query: AuditQuery): Promise<AuditPage> {
  return walk(reader, query, Math.max(1, Math.min(query.limit ?? LIMIT.default, LIMIT.most)));
}

async function walk(reader: Reader, query: AuditQuery, limit: number): Promise<AuditPage> {
  const last = await reader.last("audit");
  const start = Math.min(last, (query.before ?? Number.POSITIVE_INFINITY) - 1);
  const records: AuditRecord[] = [];
  for (let end = start; end > 0;) {
    if (start - end >= LOOKED_AT) return { records, next: end + 1 };
    const after = Math.max(0, end - CHUNK);
    const chunk = await reader.read("audit", after, end - after);
    for (const entry of chunk.toReversed()) {
      const record = publicRecord(parseRecord(entry));
      if (matches(record, query)) records.push(record);
      if (records.length >= limit) return { records, next: record.sequence > 1 ? record.sequence : null };
    }
    end = after;
    await nextTurn();
  }
  return { records, next: null };
}

/** The clock may have been set back, so that a record's time says nothing about those before it. */
function matches(record: AuditRecord, query: AuditQuery): boolean {
  const { resource, action, actor, token, since, until } = query;
  return (
    (resource === undefined || [record.resource, ...(record.resources ?? [])].some(isOf(resource))) &&
    (action === undefined || record.action === action) &&
    (actor === undefined || record.actor === actor) &&
    (token === undefined || record.token === token) &&
    (since === undefined || record.at >= since) &&
    (until === undefined || record.at < until)
  );
}

function isOf(sought: string): (resource: string) => boolean {
  // v-secure's name of the kind.
  if (sought === "secrets") return (resource) => resource.startsWith("secret://");
  return sought.includes("://") ? (resource) => resource === sought : (resource) => resource.includes(sought);
}
