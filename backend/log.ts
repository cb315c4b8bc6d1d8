import { pino, type Logger } from "pino";

/**
 * JSON lines on standard error. Nothing of a request is logged but what is listed here: not its address, whose query
 * may hold anything, nor its headers or body. The route is logged as it was defined.
 */
export function openLog(level: string, out: NodeJS.WritableStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    { write: (line: string) => out.write(line) },
  );
}

interface DescribedError {
  readonly name: string;
  readonly code?: string;
  /** Places in the code. The message is left out: libraries quote in theirs what they were given. */
  readonly stack: readonly string[];
}

function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  const stack = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { name: error.name, ...code, stack: stack.map((line) => line.trim()) };
}
