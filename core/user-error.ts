/**
 * Every way in which Keyward refuses, defined once: the CLI's exit code, the HTTP status, and what it means.
 * `docs/errors.md` is checked against this table.
 */
export const ERRORS = {
  USAGE: { exit: 2, status: 400, what: "The call's words are wrong." },
  INVALID_NAME: { exit: 2, status: 400, what: "The name of a secret has a form that is not allowed." },
  INVALID_SCOPE: { exit: 2, status: 400, what: "A scope has a part or a combination that is not allowed." },
  INVALID_URI: { exit: 2, status: 400, what: "A secret:// URI cannot be read." },
  INVALID_DURATION: { exit: 2, status: 400, what: "A duration cannot be read." },
  INVALID_VALUE: { exit: 2, status: 400, what: "A value or a field of a secret is not allowed." },
  INVALID_POLICY: { exit: 2, status: 422, what: "A policy, a grant or a login says what is not allowed." },
  AMBIGUOUS_SERVICE: {
    exit: 2,
    status: 400,
    what: "A service exists in several projects and none was named.",
  },
  NODE_TOO_OLD: { exit: 2, status: 500, what: "The Node that runs Keyward is older than it needs." },
  CHECK_FAILED: { exit: 1, status: 422, what: "A check found errors." },
  FILE_INVALID: { exit: 2, status: 422, what: "A file is broken, too large or has wrong types." },
  REFERENCE_CYCLE: {
    exit: 2,
    status: 422,
    what: "$from entries of secrets files refer to each other in a circle.",
  },
  REFERENCE_UNRESOLVED: { exit: 3, status: 404, what: "A $from names a secret that is not defined." },
  SECRET_NOT_FOUND: { exit: 3, status: 404, what: "No definition of the secret is in reach of the scope." },
  VERSION_NOT_FOUND: { exit: 3, status: 404, what: "The secret has no such version, or it was destroyed." },
  ACCESS_NOT_FOUND: { exit: 3, status: 404, what: "There is no such policy, grant, token or login." },
  FILE_NOT_FOUND: { exit: 3, status: 404, what: "A path does not exist." },
  SECRET_REVOKED: { exit: 4, status: 403, what: "The definition that wins was revoked." },
  SECRET_EXPIRED: { exit: 4, status: 403, what: "The definition that wins has expired." },
  UNAUTHENTICATED: {
    exit: 4,
    status: 401,
    what: "No token was given, or one that is unknown, expired or revoked.",
  },
  DENIED: { exit: 4, status: 403, what: "The caller has no right to do this." },
  WRONG_PASSPHRASE: {
    exit: 4,
    status: 403,
    what: "The passphrase or recovery key does not open this vault.",
  },
  WRONG_VAULT: { exit: 4, status: 403, what: "An entry of a file is encrypted by another vault." },
  KEY_LOST: { exit: 4, status: 403, what: "The vault exists and its master key cannot be found." },
  SECRET_EXISTS: { exit: 5, status: 409, what: "The scope already has a definition of this name." },
  BATCH_REFUSED: {
    exit: 5,
    status: 409,
    what: "Items of a batch cannot be done, for different reasons; none was.",
  },
  STALE_VERSION: { exit: 5, status: 409, what: "Somebody else changed the secret since it was read." },
  LIMIT_REACHED: { exit: 5, status: 409, what: "There are as many of something as there may be at once." },
  HOOK_EXISTS: { exit: 5, status: 409, what: "Another hook stands where ours would go." },
  FILE_EXISTS: { exit: 5, status: 409, what: "There is a file where another one was to be written." },
  VAULT_EXISTS: { exit: 5, status: 409, what: "There is a vault where another one was to be restored." },
  KEYRING_LOCKED: { exit: 6, status: 503, what: "The OS keychain is locked." },
  KEYRING_ABSENT: { exit: 6, status: 503, what: "This machine has no OS keychain that Keyward can reach." },
  KEYRING_TIMEOUT: { exit: 6, status: 503, what: "The OS keychain did not answer in time." },
  VAULT_UNAVAILABLE: { exit: 6, status: 503, what: "The vault cannot be reached or opened." },
  VAULT_BUSY: { exit: 6, status: 503, what: "Another process held the vault for too long." },
  VAULT_DAMAGED: { exit: 6, status: 503, what: "The vault's file is damaged or was tampered with." },
  BACKUP_DAMAGED: { exit: 6, status: 422, what: "A backup was changed, cut off or is none." },
  VAULT_TOO_NEW: { exit: 6, status: 503, what: "The vault was written by a newer Keyward." },
  ISSUER_UNAVAILABLE: {
    exit: 6,
    status: 503,
    what: "The issuer of a login's tokens cannot be reached, or gives no keys.",
  },
  GIT_UNAVAILABLE: { exit: 6, status: 503, what: "There is a git repository, and git cannot read it." },
  NO_ROUTE: { exit: 3, status: 404, what: "The server has nothing at this address." },
  TOO_LARGE: { exit: 2, status: 413, what: "A request is larger than the server takes." },
  TIMED_OUT: { exit: 6, status: 408, what: "A request took too long to arrive." },
  RATE_LIMITED: {
    exit: 6,
    status: 429,
    what: "Too many requests came from one caller, or are open at once.",
  },
  CHANGES_GONE: {
    exit: 6,
    status: 410,
    what: "The change log no longer reaches back so far, or begins anew.",
  },
  IDEMPOTENCY_MISMATCH: {
    exit: 2,
    status: 422,
    what: "An Idempotency-Key was used again for another request.",
  },
  IN_FLIGHT: { exit: 5, status: 409, what: "The same request is being worked on already." },
  WEBHOOK_UNREACHABLE: {
    exit: 6,
    status: 502,
    what: "A webhook's address cannot be reached, or may not be.",
  },
  ROTATION_FAILED: {
    exit: 6,
    status: 502,
    what: "A secret's rotation command failed.",
  },
  SHUTTING_DOWN: { exit: 6, status: 503, what: "The server is shutting down." },
  DISK_FULL: { exit: 6, status: 507, what: "The disk is full; nothing was changed." },
  NO_ACCESS: { exit: 6, status: 503, what: "The operating system refuses access to a file or folder." },
  INTERNAL: { exit: 70, status: 500, what: "A fault in Keyward itself." },
} as const satisfies Record<string, { exit: number; status: number; what: string }>;

export type ErrorCode = keyof typeof ERRORS;

/**
 * A failure that the person can do something about: what happened and where (`message`), and what to do (`fix`).
 * Neither ever holds a secret's value. Anything else that is thrown is a bug of ours.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly code: ErrorCode;
  readonly fix: string;
  /** The same as facts for a program, where there is more to it than the code. */
  readonly details: Details | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    fix: string,
    { details, ...options }: { cause?: unknown; details?: Details } = {},
  ) {
    super(message, options);
    this.code = code;
    this.fix = fix;
    this.details = details;
  }

  get exitCode(): number {
    return ERRORS[this.code].exit;
  }

  /** The shape of `--json` errors and of HTTP problem details. */
  toJSON(): { code: ErrorCode; message: string; fix: string; details?: Details } {
    const { code, message, fix, details } = this;
    return { code, message, fix, ...(details && { details }) };
  }
}

export type Details = Readonly<Record<string, unknown>>;
