import { isatty } from "node:tty";

const ALWAYS = ["SIGTERM", "SIGHUP", "SIGUSR1", "SIGUSR2"] as const;
/** What a terminal sends to its whole foreground group when keys are pressed. */
const FROM_KEYS = ["SIGINT", "SIGQUIT"] as const;
/** Also those that a program in a group of its own would get from the terminal otherwise. */
const FOR_OTHER_GROUPS = [...ALWAYS, ...FROM_KEYS, "SIGWINCH", "SIGCONT"] as const;

/**
 * Passes on to a program what is sent to this process, which itself goes on until the program has ended.
 * @param ownGroup whether the program has a process group of its own. Where it shares ours, Ctrl+C reaches it by itself.
 * @returns what ends it
 */
export function forwardSignals(send: (signal: NodeJS.Signals) => void, ownGroup: boolean): () => void {
  const isOnTerminal = [0, 1, 2].some((descriptor) => isatty(descriptor));
  const forwarded: readonly NodeJS.Signals[] = ownGroup
    ? FOR_OTHER_GROUPS
    : [...ALWAYS, ...(isOnTerminal ? [] : FROM_KEYS)];
  const handlers = new Map<NodeJS.Signals, () => void>();
  if (!ownGroup && isOnTerminal) for (const signal of FROM_KEYS) handlers.set(signal, () => undefined);
  for (const signal of forwarded) handlers.set(signal, () => send(signal));
  if (ownGroup)
    handlers.set("SIGTSTP", () => {
      // The group belongs to no shell, and the kernel keeps such a one from being stopped in a milder way.
      send("SIGSTOP");
      process.kill(process.pid, "SIGSTOP");
    });
  for (const [signal, handler] of handlers) listen(signal, handler);
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
}

/** Windows has a few of them, and none that could be sent. */
function listen(signal: NodeJS.Signals, handler: () => void): void {
  if (process.platform === "win32" && !["SIGINT", "SIGTERM", "SIGHUP"].includes(signal)) return;
  process.on(signal, handler);
}
