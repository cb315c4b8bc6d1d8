import type { ScanWorkerData } from "../workers/scan-worker.ts";
import { serve } from "../../../threads/serve.ts";
import type { PacksTask } from "./scan-packs.ts";
import type { PlainPackScan } from "./pack-threads.ts";

await serve(async ({ config }: ScanWorkerData) => {
  const [{ scanPacks }, { toPlainSecret }] = await Promise.all([
    import("./scan-packs.ts"),
    import("../workers/plain-scan.ts"),
  ]);
  const refine = config && (await import("../config/scan-config.ts")).compileConfig(config).refine;
  return async (task: PacksTask): Promise<PlainPackScan> => {
    const result = await scanPacks(task, refine);
    return {
      ...result,
      found: result.found.map((one) => ({ ...one, findings: one.findings.map(toPlainSecret) })),
    };
  };
});
