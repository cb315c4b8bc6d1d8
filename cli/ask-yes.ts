/** Whether somebody sits there who can be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

/** Asks on the terminal; anything but yes is no. */
export async function askYes(question: string): Promise<boolean> {
  const { stdin, stderr } = process;
  stderr.write(`${question} [y/N] `);
  stdin.setEncoding("utf8");
  try {
    for await (const chunk of stdin.iterator({ destroyOnReturn: false }))
      return /^\s*y(?:es)?\s*$/i.test(String(chunk));
    stderr.write("\n"); // The terminal was closed with Ctrl+D.
    return false;
  } finally {
    stdin.pause();
  }
}
