import { Redacted } from "../../../core/redacted.ts";
import type { FoundSecret, SourceScan } from "../scanner.ts";

/**
 * What one file or blob gave, on its way between two threads of this process: a `Redacted` does not survive the copy.
 * It is made where a worker answers, and taken apart where the answer comes in; nothing else may hold one.
 */
export type PlainScan =
  | { readonly state: "scanned"; readonly findings: readonly PlainSecret[] }
  | Exclude<SourceScan, { readonly state: "scanned" }>;

interface PlainSecret extends Omit<FoundSecret, "secret"> {
  readonly secret: string;
}

export function toPlain(scan: SourceScan): PlainScan {
  if (scan.state !== "scanned") return scan;
  const findings = scan.findings.map((found) => ({ ...found, secret: found.secret.reveal() }));
  return { state: "scanned", findings };
}

export function fromPlain(scan: PlainScan): SourceScan {
  if (scan.state !== "scanned") return scan;
  const findings = scan.findings.map((found) => ({ ...found, secret: new Redacted(found.secret) }));
  return { state: "scanned", findings };
}
