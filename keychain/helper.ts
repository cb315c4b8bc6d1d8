import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../core/user-error.ts";
import { helperEnded, noAnswer } from "./failures.ts";
import type { Answer, Call } from "./messages.ts";

export interface HelperOptions {
  childPath: string;
  execPath: string;
  env: NodeJS.ProcessEnv;
  timeoutMs: number;
  idleMs: number;
}

export interface Helper {
  ask(call: Call): Promise<string | boolean | null>;
  /** Starts the child now, for a call that is about to come. */
  warm(): void;
  close(): void;
}

/**
 * The host's side of the child process. Calls wait for each other: four at once on a keychain that shows a
 * prompt would fill the child's thread pool. A child whose call failed is killed, for it may be stuck in native code or
 * hold on to a keyring that is gone; the next call starts another.
 */
export function startHelper(options: HelperOptions): Helper {
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function ask(call: Call): Promise<string | boolean | null> {
    if (closed) throw new Error("The keychain was closed.");
    clearTimeout(idle);
    try {
      return await attempt(call);
    } finally {
      idle = setTimeout(end, options.idleMs).unref();
    }
  }

  async function attempt(call: Call): Promise<string | boolean | null> {
    const kept = child?.connected ? child : undefined;
    child = kept ?? startChild(options);
    try {
      return await exchange(child, call, options.timeoutMs);
    } catch (error) {
      end();
      // libsecret holds on to the service that it found first, and fails when that was started anew.
      if (kept && !closed && error instanceof UserError && error.code === "KEYRING_ABSENT") {
        return await attempt(call);
      }
      throw error;
    }
  }

  function end(): void {
    child?.kill("SIGKILL");
    child = undefined;
  }

  return {
    ask(call) {
      const answer = last.then(() => ask(call));
      last = answer.catch(() => {}); // The caller gets the failure; the queue only waits for the end.
      return answer;
    },
    warm() {
      if (closed || child) return;
      child = startChild(options);
      idle = setTimeout(end, options.idleMs).unref();
    },
    close() {
      closed = true;
      clearTimeout(idle);
      end();
    },
  };
}

/** Neither the child nor its channel keeps this process alive; during a call the timeout's timer does. */
function startChild({ childPath, execPath, env }: HelperOptions): ChildProcess {
  const child = spawn(execPath, [childPath], {
    // Not the host's own folder: it may be an untrusted workspace, and Windows could not delete it.
    cwd: dirname(childPath),
    env: childEnvironment(env),
    // The value travels over the channel alone: arguments and environments can be read by others.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    windowsHide: true,
  });
  child.on("error", () => {}); // Reported by `exchange`; without a listener it would end the host.
  child.unref();
  child.channel?.unref();
  return child;
}

/** Without Keyward's credentials, and without NODE_OPTIONS, with which debuggers attach to every child. */
function childEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(?:KEYWARD|NODE)_/.test(name));
  // In VS Code's extension host the executable is Electron, which would open a window.
  return { ...Object.fromEntries(kept), ELECTRON_RUN_AS_NODE: "1" };
}

async function exchange(
  child: ChildProcess,
  call: Call,
  timeoutMs: number,
): Promise<string | boolean | null> {
  // Where this process may open no more files, Node makes a child without a channel.
  if (!child.connected) throw helperEnded("it could not be started");
  const finished = new AbortController();
  const { signal } = finished;
  const answered = once(child, "message", { signal }).then(([answer]) => resultOf(answer as Answer));
  const ended = once(child, "exit", { signal }).then(([code, name]) => {
    throw helperEnded(name ?? `exit code ${code}`);
  });
  const late = sleep(timeoutMs, undefined, { signal }).then(() => {
    throw noAnswer(timeoutMs);
  });
  try {
    child.send(call);
    return await Promise.race([answered, ended, late]);
  } catch (error) {
    throw error instanceof UserError ? error : helperEnded(String(error)); // It could not be started.
  } finally {
    finished.abort();
  }
}

function resultOf(answer: Answer): string | boolean | null {
  if ("result" in answer) return answer.result;
  throw new UserError(answer.error.code, answer.error.message, answer.error.fix);
}
