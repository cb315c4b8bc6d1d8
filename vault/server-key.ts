import { readFile } from "node:fs/promises";

import { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";

/** Keys for servers are written in base64, with or without padding, also its form for URLs, or in hexadecimal. */
const FORMS = [
  { form: /^[A-Za-z0-9+/_-]{43}=?$/, encoding: "base64" },
  { form: /^[0-9A-Fa-f]{64}$/, encoding: "hex" },
] as const;

/**
 * `KEYWARD_KEY`, or what stands in the file that `KEYWARD_KEY_FILE` names: a random key of 32 bytes, under which the
 * vault's master key is kept. Undefined where neither is set.
 * @param env such as `process.env`
 * @throws UserError FILE_NOT_FOUND, USAGE where it is no such key
 */
export async function serverKeyFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Promise<Redacted<Buffer> | undefined> {
  if (env.KEYWARD_KEY) return serverKey(env.KEYWARD_KEY, "KEYWARD_KEY");
  const file = env.KEYWARD_KEY_FILE;
  return file ? serverKey(await read(file), file) : undefined;
}

/** @param source what the text is from, for people */
export function serverKey(text: string, source: string): Redacted<Buffer> {
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  const found = FORMS.find(({ form }) => form.test(trimmed));
  if (found) return new Redacted(Buffer.from(trimmed, found.encoding));
  throw new UserError(
    "USAGE",
    `What is in ${source} is no key: it must be 32 random bytes, in base64 or hexadecimal.`,
    'Make one with "openssl rand -base64 32". A passphrase goes into KEYWARD_PASSPHRASE.',
  );
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new UserError(
      "FILE_NOT_FOUND",
      `The file of KEYWARD_KEY_FILE cannot be read: ${file}.`,
      "Correct the path, and let the user that runs the server read the file.",
      { cause },
    );
  }
}
