/** Whether somebody sits there who can be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

/** Asks on the terminal; anything but yes is no. */
export async function askYes(question: string): Promise<boolean> {
  return /^y(?:es)?$/i.test(await askLine(`${question} [y/N] `));
}

/** What is typed in a line, without space around it; nothing where the terminal is closed. */
export async function askLine(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(question);
  stdin.setEncoding("utf8");
  try {
    // Left open for the next question.
    for await (const chunk of stdin.iterator({ destroyOnReturn: false })) return String(chunk).trim();
    stderr.write("\n");
    return "";
  } finally {
    stdin.pause();
  }
}
