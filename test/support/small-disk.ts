import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A disk of its own takes the right to mount: root, on Linux, and not in every container. */
export const canMount = process.platform === "linux" && process.getuid?.() === 0 && tryMount();

/**
 * Where a small disk is mounted until the test ends. Any user may go there.
 * @param size such as `4m`
 */
export function smallDisk(size: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "keyward-disk-"));
  const at = path.join(folder, "mount");
  mkdirSync(at);
  chmodSync(folder, 0o755);
  if (!mount(at, size)) throw new Error(`no disk could be mounted at ${at}`);
  onTestFinished(() => {
    // At once for all new looks, and in fact when the last file on it is closed.
    spawnSync("umount", ["--lazy", at]);
    rmSync(folder, { recursive: true, force: true });
  });
  return at;
}

function mount(at: string, size: string): boolean {
  return spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", at]).status === 0;
}

function tryMount(): boolean {
  const at = mkdtempSync(path.join(tmpdir(), "keyward-disk-"));
  const works = mount(at, "64k");
  if (works) spawnSync("umount", [at]);
  rmSync(at, { recursive: true, force: true });
  return works;
}
