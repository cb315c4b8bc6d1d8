import { randomUUID } from "node:crypto";

import { UserError } from "../../core/user-error.ts";
import type { RecordReader, Records } from "../records.ts";
import { entitlement, type Entitlement } from "./entitlement.ts";
import { nextEpoch } from "./epochs.ts";
import type { JwtLogin } from "./jwt-login.ts";
import type { MachineLogin } from "./machine-login.ts";
import { quoted } from "./policy-document.ts";
import { absent } from "./refusals.ts";

/** A way to a token for who has none: what kind of proof it takes, and what the token may do. */
export type Login = MachineLogin | JwtLogin;

export interface LoginFacts extends Entitlement {
  readonly name: string;
  /** Random: a login that was removed and made again under its name is another one. */
  readonly id: string;
}

/**
 * The facts of a new login, or of one that is to be as this says from now on.
 * @throws UserError INVALID_POLICY
 */
export async function loginFacts(
  records: Records,
  kind: Login["kind"],
  name: string,
  asked: Partial<Entitlement>,
): Promise<LoginFacts> {
  assertName(name);
  const before = await findLogin(records, name);
  if (before && before.kind !== kind)
    throw new UserError(
      "INVALID_POLICY",
      `The login ${quoted(name)} is there already, and of another kind.`,
      "Remove it first, or choose another name.",
    );
  return { ...entitlement({ user: name, ...asked }), name, id: before?.id ?? randomUUID() };
}

export async function putLogin(records: Records, login: Login): Promise<void> {
  await records.put("logins", login.name, login, "login-applied");
}

export function findLogin(records: RecordReader, name: string): Promise<Login | null> {
  return isName(name) ? records.find<Login>("logins", name) : Promise.resolve(null);
}

/** What machines log in with stands under names with a slash. */
export async function listLogins(records: RecordReader): Promise<Login[]> {
  const all = await records.list<Login>("logins");
  return all.filter(({ key }) => isName(key)).map(({ record }) => record);
}

/**
 * Ends a login, and with it all tokens that were made with it.
 * @throws UserError ACCESS_NOT_FOUND
 */
export async function removeLogin(records: Records, name: string): Promise<void> {
  if (!(await findLogin(records, name))) throw absent("login", name);
  await records.remove("logins", name, "login-removed");
  await nextEpoch(records.tx, "tokens");
}

function assertName(name: string): void {
  if (isName(name)) return;
  throw new UserError(
    "INVALID_POLICY",
    `${quoted(name)} is not allowed as the name of a login.`,
    "Use letters, digits, _, . and -, at most 63, starting with a letter, digit or _.",
  );
}

function isName(name: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,62}$/.test(name);
}
