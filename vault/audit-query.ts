import type { AuditQuery, AuditRecord } from "../core/vault.ts";
import { parseRecord, publicRecord } from "./audit.ts";
import type { Reader } from "./store.ts";

const PAGE = 1_000;

/** Records that match every part of the query, the newest first. Read from the end, so that a limit ends it early. */
export async function queryAudit(reader: Reader, query: AuditQuery): Promise<AuditRecord[]> {
  const { limit = Number.POSITIVE_INFINITY } = query;
  const found: AuditRecord[] = [];
  let end = await reader.last("audit");
  while (end > 0 && found.length < limit) {
    const start = Math.max(0, end - PAGE);
    const page = await reader.read("audit", start, end - start);
    const records = page.map((entry) => publicRecord(parseRecord(entry))).toReversed();
    found.push(...records.filter((record) => matches(record, query)));
    end = start;
  }
  return found.slice(0, limit);
}

function matches(record: AuditRecord, { resource, action, actor, since }: AuditQuery): boolean {
  return (
    (resource === undefined || record.resource === resource) &&
    (action === undefined || record.action === action) &&
    (actor === undefined || record.actor === actor) &&
    (since === undefined || record.at >= since)
  );
}
