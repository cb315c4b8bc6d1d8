import { UserError } from "../../../core/user-error.ts";

/** A write was made for another version than the one there. */
export class CasMismatch extends Error {
  override readonly name = "CasMismatch";
}

/** The cluster could not be asked, or asks for patience. Another try may end better. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
  /** In milliseconds, as the cluster asks for it. */
  readonly after: number;

  constructor(why: string, after: number) {
    super(why);
    this.after = after;
  }
}

/** The cluster has no room on its disk: it said so, and did nothing. */
export class NoRoom extends Error {
  override readonly name = "NoRoom";
}

/** What was read is of another moment than what was read before. */
export class MomentGone extends Error {
  override readonly name = "MomentGone";
}

/** Says what went wrong as a person needs it. What the cluster says beyond its status is left out. */
export function translate(error: unknown, location: string): unknown {
  if (error instanceof CasMismatch || error instanceof MomentGone)
    return new UserError(
      "VAULT_BUSY",
      `Others have changed the vault at ${location} again and again.`,
      "Try again.",
      { cause: error },
    );
  if (error instanceof NoRoom)
    return new UserError(
      "DISK_FULL",
      `There is no space left on the disk of the cluster at ${location}; nothing was changed.`,
      "Free some space on the cluster's machines and try again.",
      { cause: error },
    );
  if (error instanceof Unreachable)
    return new UserError(
      "VAULT_UNAVAILABLE",
      `The vault at ${location} cannot be reached: ${error.message}.`,
      "Check that the cluster runs, is unsealed, has room on its disks and can be reached from here, then try again.",
      { cause: error },
    );
  return error;
}

/** The cluster went away while it was being told to commit, and has not come back to say whether it did. */
export function unknownOutcome(location: string, cause: unknown): UserError {
  return new UserError(
    "VAULT_UNAVAILABLE",
    `The vault at ${location} went away while it was written to; whether it kept the change is not known.`,
    "Look, once the cluster is back, before you repeat it.",
    { cause },
  );
}

/** KV version 1 takes the same requests, keeps what it is sent under the path as it stands, and knows of no versions. */
export function unversioned(location: string, mount: string): UserError {
  return new UserError(
    "VAULT_UNAVAILABLE",
    `The cluster keeps no versions at ${location}: "${mount}" is a KV engine of version 1, and the vault needs version 2.`,
    `Name a KV v2 engine, or turn this one into one with "vault kv enable-versioning ${mount}".`,
  );
}

export function refused(location: string, status: number): UserError {
  return new UserError(
    "NO_ACCESS",
    `The cluster refuses the vault at ${location} (HTTP ${status}).`,
    "Check the token or AppRole, the namespace, and that its policy grants create, read, update, delete and list on the folder's data/, metadata/ and destroy/ paths.",
  );
}
