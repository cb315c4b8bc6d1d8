import type { GitleaksConfig } from "../config/gitleaks-config.ts";
import type { BlobSource, FileSource } from "../scanner.ts";
import type { PlainScan } from "./plain-scan.ts";
import { serve } from "../../../threads/serve.ts";

/** What is scanned at a time: files, which the worker reads itself, or the bytes of blobs. */
export type ScanTask = readonly (FileSource | BlobSource)[];

/** The configuration, from which the worker makes its own `refine`: functions cannot be sent. */
export interface ScanWorkerData {
  readonly config: GitleaksConfig | undefined;
}

await serve(async ({ config }: ScanWorkerData) => {
  const [{ scanBlob, scanFile }, { toPlain }] = await Promise.all([
    import("../scanner.ts"),
    import("./plain-scan.ts"),
  ]);
  const refine = config && (await import("../config/scan-config.ts")).compileConfig(config).refine;
  return (task: ScanTask): PlainScan[] =>
    task.map((source) => toPlain("file" in source ? scanFile(source, refine) : scanBlob(source, refine)));
});
