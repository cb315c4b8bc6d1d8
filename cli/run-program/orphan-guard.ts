import { spawn } from "node:child_process";

/**
 * Ends what runs where this process is killed and can do nothing any more. It is started before the program, so that it
 * is told of it at once: what is left is the time between the two calls of the system.
 */
export interface OrphanGuard {
  /** @param target a process's id, or that of a group with a minus; 0 where nothing runs */
  watchOver(target: number): void;
  /** Nothing is ended by it from now on. */
  release(): void;
}

/**
 * A shell that reads what is running from a pipe. The pipe ends with this process, however that comes to its end, and
 * then the shell ends the last program it was told of: SIGTERM, after ten seconds SIGKILL. A session of its own keeps
 * Ctrl+C from it. Windows has no such shell: there a program outlives a killed keyward.
 */
const SCRIPT = `while read -r line; do target=$line; done
[ "$target" != 0 ] || exit 0
tries=0
kill -s TERM -- "$target" || exit 0
while [ $tries -lt 10 ] && kill -s 0 -- "$target"; do sleep 1; tries=$((tries + 1)); done
kill -s KILL -- "$target"`;

export function startOrphanGuard(): OrphanGuard {
  if (process.platform === "win32") return { watchOver: () => undefined, release: () => undefined };
  const shell = spawn("/bin/sh", ["-c", SCRIPT], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
    cwd: "/",
    env: { PATH: "/usr/bin:/bin" },
  });
  // An image without a shell has no guard either; there whoever kills this process ends the container.
  shell.on("error", () => undefined);
  shell.stdin.on("error", () => undefined);
  shell.unref();
  const tell = (target: number) => void shell.stdin.write(`${target}\n`);
  return {
    watchOver: tell,
    release() {
      tell(0);
      shell.stdin.end();
    },
  };
}
