import { Redacted } from "../../core/redacted.ts";
import { ruleIndex } from "../../detect/rule-index.ts";
import { fromUtf8 } from "../../detect/utf8.ts";
import { maskLine } from "./report.ts";
import { scanBytes, scanFileWith, type FileScan, type LocatedFinding, type Refine } from "./scan-file.ts";

/** A finding with all that is told of it. The secret itself goes into fingerprints and nowhere else. */
export interface FoundSecret extends LocatedFinding {
  /** The line with every finding in it masked. */
  readonly maskedLine: string;
  readonly secret: Redacted;
}

/** What one file or blob gave: what was found, or why it was passed over or could not be read. */
export type SourceScan =
  | { readonly state: "scanned"; readonly findings: readonly FoundSecret[] }
  | { readonly state: "skipped"; readonly why: string }
  | { readonly state: "failed"; readonly why: string };

/** A file on the disk. */
export interface FileSource {
  /** Where it is read. */
  readonly file: string;
  /** With `/`; it decides the syntax. */
  readonly path: string;
  /** Where it is named itself: then it is scanned even if it is no text. */
  readonly named?: boolean;
}

/** Bytes that come from elsewhere: git's objects, standard input. */
export interface BlobSource {
  /** With `/`; it decides the syntax. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Compiles the rules, which the first scan does otherwise. */
export function makeReady(): void {
  ruleIndex();
}

/** Scans one file. Nothing is thrown: what cannot be read is told in the result. */
export function scanFile({ file, path, named = false }: FileSource, refine?: Refine): SourceScan {
  return scanFileWith(file, { path, refine, binary: named }, told);
}

/** Scans bytes in memory. */
export function scanBlob({ path, bytes }: BlobSource, refine?: Refine): SourceScan {
  return told(scanBytes(bytes, { path, refine }));
}

function told(scan: FileScan): SourceScan {
  if (scan.state !== "scanned") return scan;
  const shown = scan.isUtf8Bytes ? fromUtf8 : (text: string) => text;
  const secrets: FoundSecret[] = [];
  for (const { text, findings } of scan.windows) {
    for (const finding of findings) {
      secrets.push({
        ...finding,
        maskedLine: shown(maskLine(text, finding, findings)),
        secret: new Redacted(shown(text.slice(finding.start, finding.end))),
      });
    }
  }
  return { state: "scanned", findings: secrets };
}
