import { UserError } from "../core/user-error.ts";

/** Where a command's lines go: standard output and standard error. */
export interface Output {
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  /**
   * Waits until everything was written.
   * @throws UserError DISK_FULL, NO_ACCESS where standard output did not take it
   */
  readonly finish: () => Promise<void>;
}

/** A reader that has read enough and gone (`keyward list | head`) is no failure: nobody misses the rest. */
export function openOutput({ stdout, stderr }: Pick<NodeJS.Process, "stdout" | "stderr">): Output {
  let failure: NodeJS.ErrnoException | undefined;
  let hasPrinted = false;
  stdout.on("error", (error: NodeJS.ErrnoException) => void (failure ??= error));
  stderr.on("error", () => undefined); // There is nowhere left to tell it.
  return {
    print(text) {
      hasPrinted = true;
      stdout.write(`${text}\n`);
    },
    printError: (text) => void stderr.write(`${text}\n`),
    async finish() {
      // Of nothing there is nothing to fail: what another program wrote there is its own affair.
      if (!hasPrinted) return;
      await new Promise<void>((resolve) => void stdout.write("", () => resolve()));
      if (failure && failure.code !== "EPIPE") throw unwritten(failure);
    },
  };
}

function unwritten(failure: NodeJS.ErrnoException): UserError {
  const isFull = failure.code === "ENOSPC" || failure.code === "EDQUOT";
  return new UserError(
    isFull ? "DISK_FULL" : "NO_ACCESS",
    `Standard output could not be written (${failure.code}).`,
    "What the command was to do is done; its output is lost. Send it to another place.",
    { cause: failure },
  );
}
