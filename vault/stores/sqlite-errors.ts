import { statfsSync } from "node:fs";
import path from "node:path";

import { UserError } from "../../core/user-error.ts";
import { damaged } from "../damaged.ts";

/** SQLite's primary result codes, https://www.sqlite.org/rescode.html; the extended ones have them in the low byte. */
const CODE = {
  ERROR: 1,
  PERM: 3,
  BUSY: 5,
  LOCKED: 6,
  NOMEM: 7,
  READONLY: 8,
  IOERR: 10,
  CORRUPT: 11,
  FULL: 13,
  CANTOPEN: 14,
  PROTOCOL: 15,
  CONSTRAINT: 19,
  MISMATCH: 20,
  AUTH: 23,
  NOTADB: 26,
} as const;

/** Extended: the system refused a write. */
const IOERR_WRITE = CODE.IOERR | (3 << 8);

/** Runs one call of SQLite and says what went wrong as a person needs it. */
export function translated<T>(location: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw translate(error, location);
  }
}

export function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  return code === CODE.BUSY || code === CODE.LOCKED || code === CODE.PROTOCOL;
}

export function translate(error: unknown, location: string): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const reason = (error as { errstr?: string }).errstr ?? "unknown";
  switch (code) {
    case CODE.BUSY:
    case CODE.LOCKED:
    case CODE.PROTOCOL:
      return busy(location, error);
    case CODE.FULL:
      return diskFull(location, error);
    case CODE.PERM:
    case CODE.READONLY:
    case CODE.AUTH:
    case CODE.CANTOPEN:
      return noAccess(location, reason, error);
    case CODE.IOERR:
      if (hasNoSpace(location)) return diskFull(location, error);
      return unavailable(location, isRefusedWrite(error) ? REFUSED_WRITE : reason, error);
    case CODE.ERROR: // Our statements are constants that fit our schema; where they do not run, the schema is not ours.
    case CODE.NOMEM: // A length in the file asks for more than there can be.
    case CODE.CONSTRAINT:
    case CODE.MISMATCH:
    case CODE.CORRUPT:
    case CODE.NOTADB:
      return damaged(location, `SQLite says "${reason}"`, error);
    default:
      return unavailable(location, reason, error);
  }
}

function codeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number")
    return undefined;
  return error.errcode & 0xff;
}

function busy(location: string, cause: unknown): UserError {
  return new UserError(
    "VAULT_BUSY",
    `Another process has held the vault at ${location} for too long.`,
    "Try again; if it stays so, end the other Keyward process.",
    { cause },
  );
}

export function diskFull(location: string, cause: unknown): UserError {
  return new UserError(
    "DISK_FULL",
    `There is no space left on the disk of the vault at ${location}; nothing was changed.`,
    "Free some space and try again.",
    { cause },
  );
}

export function noAccess(location: string, reason: string, cause: unknown): UserError {
  return new UserError(
    "NO_ACCESS",
    `The vault at ${location} cannot be opened for this: ${reason}.`,
    "Check its path, who owns the file and its folder, and that the medium can be written; reading a value is written to the audit log too.",
    { cause },
  );
}

function unavailable(location: string, reason: string, cause: unknown): UserError {
  return new UserError(
    "VAULT_UNAVAILABLE",
    `The vault at ${location} cannot be reached: ${reason}.`,
    "Check the disk, then try again.",
    { cause },
  );
}

/** SQLite does not tell which of these it was. */
const REFUSED_WRITE =
  "a write failed though the disk has room, as with a quota, a limit on the size of files, or a disk that fails";

function isRefusedWrite(error: unknown): boolean {
  return (error as { errcode?: unknown }).errcode === IOERR_WRITE;
}

function hasNoSpace(location: string): boolean {
  try {
    return statfsSync(path.dirname(location)).bavail === 0;
  } catch {
    return false; // The folder is out of reach: then the I/O error itself is what there is to say.
  }
}
