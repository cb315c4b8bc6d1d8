import path from "node:path";
import type { Harvest, ScanRequest } from "../harvest.ts";
import { Homes } from "../homes.ts";
import { shownPath } from "../list-files.ts";
import { scanBlob } from "../scanner.ts";

/** More is not kept in memory. */
const LARGEST = 64 * 1024 * 1024;

/** Scans standard input as a file of this name, which need not exist. */
export async function scanStdin(
  { cwd, refine }: ScanRequest,
  name: string,
  input: AsyncIterable<Buffer> = process.stdin,
): Promise<Harvest> {
  const absolute = path.resolve(cwd, name);
  const file = shownPath(cwd, absolute);
  const covers = () => false;
  const nothing = { hits: [], files: 0, covers };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    size += chunk.length;
    if (size > LARGEST) {
      return { ...nothing, skipped: [{ file, why: `larger than ${LARGEST / 2 ** 20} MiB` }], failed: true };
    }
    chunks.push(chunk);
  }
  const scan = scanBlob({ path: file, bytes: Buffer.concat(chunks) }, refine);
  if (scan.state !== "scanned") {
    return { ...nothing, skipped: [{ file, why: scan.why }], failed: scan.state === "failed" };
  }
  const place = await new Homes(cwd).of(absolute);
  const hits = scan.findings.map((found) => ({ found, file, ...place }));
  return { hits, skipped: [], files: 1, failed: false, covers };
}
