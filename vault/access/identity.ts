import { covers, type Scope } from "../../core/scope.ts";

/**
 * What may be done with a secret. `read` shows its metadata, its versions and the ciphertext, `reveal` the value;
 * `grant` gives others for a while what one may do oneself.
 */
export const RIGHTS = ["list", "read", "reveal", "write", "delete", "grant"] as const;
export type Right = (typeof RIGHTS)[number];

/** Who acts, as a token says: no identity comes from anywhere else. */
export interface Identity {
  readonly user: string;
  readonly roles: readonly string[];
  /** What the token can reach at most. */
  readonly scope: Scope;
  /** What it can be used for at most. */
  readonly rights: readonly Right[];
  /** The token's public id. */
  readonly accessor: string;
  /** Unix time in milliseconds; null: never. */
  readonly expiresAt: number | null;
  /** May do everything, whatever the policies say. */
  readonly isRoot: boolean;
}

/** The rights of a token that can show everything but values, such as a language server's. */
export const METADATA_ONLY: readonly Right[] = Object.freeze(["list", "read"]);

/** What else one may do who has a right: nobody can work on what he may not see. */
const INCLUDED: Record<Right, readonly Right[]> = {
  list: [],
  read: ["list"],
  reveal: ["read", "list"],
  write: ["list"],
  delete: ["list"],
  grant: ["list"],
};

/** True where who has the right `held` may do what `asked` stands for. */
export function includes(held: Right, asked: Right): boolean {
  return held === asked || INCLUDED[held].includes(asked);
}

/** True where one of the rights is `asked` or includes it. */
export function areEnough(rights: readonly Right[], asked: Right): boolean {
  return rights.some((held) => includes(held, asked));
}

export function isRight(text: unknown): text is Right {
  return RIGHTS.includes(text as Right);
}

/**
 * Whether a token for `limit` reaches a definition at `scope`. It can work on what lies within its limit, and look
 * at what is inherited there as well: a service's token reads the project's secrets, too, and changes its own only.
 */
export function reaches(limit: Scope, right: Right, scope: Scope): boolean {
  if (covers(limit, scope)) return true;
  const isLook = right === "list" || right === "read" || right === "reveal";
  return isLook && isInheritedWithin(limit, scope);
}

/** True where a scope exists that both are wider than, or equal to. */
function isInheritedWithin(limit: Scope, scope: Scope): boolean {
  const parts = ["project", "environment", "service"] as const;
  return parts.every(
    (part) => limit[part] === undefined || scope[part] === undefined || limit[part] === scope[part],
  );
}

/** A role's name has no colon, so that none can pass for a subject such as `user:john@example.com`. */
export function isRole(text: unknown): text is string {
  return typeof text === "string" && /^[A-Za-z0-9_][A-Za-z0-9_.@/-]{0,127}$/.test(text);
}

/** Printable, without spaces at its ends: it stands in the audit log. */
export function isUser(text: unknown): text is string {
  return typeof text === "string" && /^(?! )[^\p{C}\p{Zl}\p{Zp}*]{1,256}(?<! )$/u.test(text);
}
