import { isUtf8 } from "node:buffer";
import { Redacted } from "../core/redacted.ts";
import { LIMITS } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import type { Flags } from "./command.ts";
import type { Context } from "./context.ts";

export const VALUE_FLAG = {
  value: {
    type: "string",
    short: "v",
    help: "the value; - reads standard input; without it, it is asked for",
    placeholder: "VALUE",
  },
} as const satisfies Flags;

/**
 * The value: from the command line, from standard input (`-v -`, or a pipe), or asked for without echo. Warns where
 * it stood on the command line, which shells keep and other users can see.
 * @param given what the command line has; `-` for standard input
 * @throws UserError USAGE where there is nothing to read it from, INVALID_VALUE
 */
export async function valueOf(context: Context, given: string | undefined, key: string): Promise<Redacted> {
  if (given === "-" || (given === undefined && !process.stdin.isTTY)) return fromStandardInput(key);
  if (given === undefined) return fromPrompt(context, key);
  context.warn(
    "Warning: a value on the command line is kept in the shell's history. Leave it out to be asked for it, or pipe it in with -v -.",
  );
  // Node has put these in the place of bytes that it could not read, and the value would be lost without a word.
  if (given.includes("\uFFFD")) throw noText(key, "on the command line");
  return new Redacted(given);
}

async function fromStandardInput(key: string): Promise<Redacted> {
  const bytes = await readInput(key);
  if (!isUtf8(bytes)) throw noText(key, "on standard input");
  // One newline at the end belongs to the pipe (echo), not to the value.
  const value = bytes.toString("utf8").replace(/\r?\n$/, "");
  if (value === "")
    throw new UserError(
      "USAGE",
      `No value for ${key} came from standard input.`,
      "Pipe one in, or run this in a terminal to be asked for it.",
    );
  return new Redacted(value);
}

/** Stops at what is too large anyway: a pipe may never end. */
async function readInput(key: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > LIMITS.value + "\r\n".length) throw tooLarge(key);
  }
  return Buffer.concat(chunks);
}

function noText(key: string, where: string): UserError {
  return new UserError(
    "INVALID_VALUE",
    `The value of ${key} ${where} is no UTF-8 text.`,
    "Pipe it through base64, and let the program that uses it decode it.",
  );
}

function tooLarge(key: string): UserError {
  return new UserError(
    "INVALID_VALUE",
    `The value of ${key} on standard input has more than ${LIMITS.value} bytes (64 KiB).`,
    "Keep large files elsewhere, encrypted, and store their key here.",
  );
}

async function fromPrompt(context: Context, key: string): Promise<Redacted> {
  const { promptHidden } = await import("./prompt-hidden.ts");
  return promptHidden(context, `Value of ${key}: `);
}
