import type { Session } from "../session.ts";

/** Looks for leaks in all files of the workspace that git does not ignore. */
export async function scanWorkspace({ scanner, leaksTree }: Session): Promise<void> {
  await leaksTree.show();
  await scanner.scan("workspace");
}

/** Looks for leaks in what was changed since the last commit. */
export async function scanChanges({ scanner, leaksTree }: Session): Promise<void> {
  await leaksTree.show();
  await scanner.scan("changes");
}
