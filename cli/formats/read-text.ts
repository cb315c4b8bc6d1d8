import { isUtf8 } from "node:buffer";
import { open } from "node:fs/promises";
import { UserError } from "../../core/user-error.ts";
import { brokenAt } from "./format.ts";

/** Bytes. Secrets of a whole company need a tenth of it. */
const FILE_LIMIT = 1_000_000;

/**
 * The text of a file that somebody named, `-` for standard input, without its byte order mark.
 * @param file as messages name it
 * @throws UserError FILE_NOT_FOUND, NO_ACCESS; FILE_INVALID for what is too large or no UTF-8 text
 */
export async function readTextOf(at: string, file: string): Promise<string> {
  const bytes = at === "-" ? await readAtMost(process.stdin, file) : await readFileAtMost(at, file);
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    throw brokenAt(file, 1, "the file is UTF-16, as PowerShell writes it.", "Save it as UTF-8.");
  if (!isUtf8(bytes))
    throw brokenAt(file, lineOfFault(bytes), "this is no UTF-8 text.", "Save the file as UTF-8.");
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}

async function readFileAtMost(at: string, file: string): Promise<Buffer> {
  try {
    const handle = await open(at);
    try {
      return await readAtMost(handle.createReadStream({ autoClose: false }), file);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const { code = "" } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR")
      throw new UserError(
        "FILE_NOT_FOUND",
        `There is no file ${file}.`,
        "Check the path; it is read from the current folder.",
        {
          cause,
        },
      );
    throw new UserError("NO_ACCESS", `${file} cannot be read (${code}).`, "Correct the file's rights.", {
      cause,
    });
  }
}

async function readAtMost(stream: AsyncIterable<Buffer>, file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > FILE_LIMIT)
      throw new UserError(
        "FILE_INVALID",
        `${file} has more than ${FILE_LIMIT / 1_000_000} MB; that is no file of secrets.`,
        "Name the file that holds them, or import it in parts.",
      );
  }
  return Buffer.concat(chunks);
}

/** The first line that is not UTF-8, from 1. */
function lineOfFault(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}
