import { Redacted } from "../../../core/redacted.ts";
import type { FoundSecret, SourceScan } from "../scanner.ts";

/**
 * What one file or blob gave, on its way between two threads of this process: a `Redacted` does not survive the copy.
 * It is made where a worker answers, and taken apart where the answer comes in; nothing else may hold one.
 */
export type PlainScan =
  | { readonly state: "scanned"; readonly findings: readonly PlainSecret[] }
  | Exclude<SourceScan, { readonly state: "scanned" }>;

export interface PlainSecret extends Omit<FoundSecret, "secret"> {
  readonly secret: string;
}

export function toPlain(scan: SourceScan): PlainScan {
  return scan.state === "scanned" ? { state: "scanned", findings: scan.findings.map(toPlainSecret) } : scan;
}

export function fromPlain(scan: PlainScan): SourceScan {
  return scan.state === "scanned" ? { state: "scanned", findings: scan.findings.map(fromPlainSecret) } : scan;
}

export function toPlainSecret(found: FoundSecret): PlainSecret {
  return { ...found, secret: found.secret.reveal() };
}

export function fromPlainSecret(found: PlainSecret): FoundSecret {
  return { ...found, secret: new Redacted(found.secret) };
}
