import { randomUUID } from "node:crypto";

import type { Redacted } from "../../core/redacted.ts";
import { UserError } from "../../core/user-error.ts";
import type { RecordReader, Records } from "../records.ts";
import { sameText } from "../same-text.ts";
import { assertTtl, type Entitlement } from "./entitlement.ts";
import { findLogin, loginFacts, putLogin, type LoginFacts } from "./logins.ts";
import { absent } from "./refusals.ts";
import { digestOf, newSecretText } from "./token-text.ts";
import { createOrphan, isOver, type LoginRef, type NewToken } from "./tokens.ts";

/** A machine logs in with the login's role id, which is no secret, and a secret id, which is. */
export interface MachineLogin extends LoginFacts {
  readonly kind: "machine";
  readonly role_id: string;
  /** How long a secret id is good, in seconds, and how often; null: without end. */
  readonly secret_ttl: number | null;
  readonly secret_uses: number | null;
}

export type MachineLoginRequest = Partial<Entitlement & Pick<MachineLogin, "secret_ttl" | "secret_uses">>;

/** What is kept of a secret id. */
export interface StoredSecretId {
  readonly proof: string;
  readonly login: LoginRef;
  readonly uses_left: number | null;
  /** Unix time in milliseconds; null: never. */
  readonly expires_at: number | null;
  readonly created_at: number;
  readonly created_by: string;
}

/** What may be shown of a secret id. */
export interface SecretIdInfo extends Omit<StoredSecretId, "proof"> {
  readonly accessor: string;
}

/** What their keys begin with; no login's name has a slash. */
export const SECRET_IDS = "secret/";

/**
 * Makes a login, or changes one; its ids and tokens stay.
 * @throws UserError INVALID_POLICY
 */
export async function applyMachineLogin(
  records: Records,
  name: string,
  request: MachineLoginRequest,
): Promise<MachineLogin> {
  const { secret_ttl = null, secret_uses = null } = request;
  if (secret_ttl !== null) assertTtl(secret_ttl);
  if (secret_uses !== null && !(Number.isSafeInteger(secret_uses) && secret_uses > 0))
    throw new UserError(
      "INVALID_POLICY",
      "The number of uses of a secret id is no whole number from 1.",
      "Leave it out for any number of uses.",
    );
  const facts = await loginFacts(records, "machine", name, request);
  const before = await findLogin(records, name);
  const role_id = before?.kind === "machine" ? before.role_id : randomUUID();
  const login: MachineLogin = { ...facts, kind: "machine", role_id, secret_ttl, secret_uses };
  await putLogin(records, login);
  return login;
}

/** @throws UserError ACCESS_NOT_FOUND */
export async function createSecretId(
  records: Records,
  name: string,
): Promise<{ secretId: Redacted; info: SecretIdInfo }> {
  const login = await findMachineLogin(records, name);
  const { actor, now } = records.moment;
  const secretId = newSecretText("kws_");
  const { accessor, proof } = digestOf(records.keys, "login", login.role_id, secretId.reveal());
  const stored: StoredSecretId = {
    proof,
    login: { name, id: login.id },
    uses_left: login.secret_uses,
    expires_at: login.secret_ttl === null ? null : now + login.secret_ttl * 1000,
    created_at: now,
    created_by: actor,
  };
  await records.put("logins", SECRET_IDS + accessor, stored, "secret-id-created");
  return { secretId, info: infoOf(accessor, stored) };
}

/** @throws UserError ACCESS_NOT_FOUND */
export async function removeSecretId(records: Records, name: string, accessor: string): Promise<void> {
  const login = await findMachineLogin(records, name);
  const stored = await records.find<StoredSecretId>("logins", SECRET_IDS + accessor);
  if (stored?.login.id !== login.id) throw absent("secret id", accessor);
  await records.remove("logins", SECRET_IDS + accessor, "secret-id-removed");
}

/**
 * Those of a login that are still good.
 * @throws UserError ACCESS_NOT_FOUND
 */
export async function listSecretIds(
  records: RecordReader,
  name: string,
  now: number,
): Promise<SecretIdInfo[]> {
  const { id } = await findMachineLogin(records, name);
  const all = await records.list<StoredSecretId>("logins", SECRET_IDS);
  return all
    .filter(({ record }) => record.login.id === id && !isOver(record.expires_at, now))
    .map(({ key, record }) => infoOf(key.slice(SECRET_IDS.length), record));
}

/**
 * A token for who has a role id and one of its secret ids, or null. A role id that is unknown and a secret id that
 * is wrong are the same to it: one HMAC over both and one look-up. A refusal is the caller's to put on record.
 */
export async function loginMachine(
  records: Records,
  roleId: string,
  secretId: string,
): Promise<NewToken | null> {
  const { accessor, proof } = digestOf(records.keys, "login", roleId, secretId);
  const key = SECRET_IDS + accessor;
  const stored = await records.find<StoredSecretId>("logins", key);
  const isRight = stored !== null && sameText(stored.proof, proof);
  const login = isRight ? await loginOf(records, stored, records.moment.now) : null;
  if (!stored || !login) return null;
  const acting = records.as(login.user);
  if (stored.uses_left === 1) await acting.remove("logins", key, "logged-in");
  else if (stored.uses_left === null) await acting.note(`login:${login.name}`, "logged-in", "done");
  else await acting.put("logins", key, { ...stored, uses_left: stored.uses_left - 1 }, "logged-in");
  return createOrphan(acting, login, { name: login.name, id: login.id });
}

async function loginOf(
  records: RecordReader,
  stored: StoredSecretId,
  now: number,
): Promise<MachineLogin | null> {
  if (isOver(stored.expires_at, now)) return null;
  const login = await findLogin(records, stored.login.name);
  return login?.kind === "machine" && login.id === stored.login.id ? login : null;
}

export async function isGoodSecretId(
  records: RecordReader,
  stored: StoredSecretId,
  now: number,
): Promise<boolean> {
  return (await loginOf(records, stored, now)) !== null;
}

async function findMachineLogin(records: RecordReader, name: string): Promise<MachineLogin> {
  const login = await findLogin(records, name);
  if (login?.kind !== "machine") throw absent("login", name);
  return login;
}

function infoOf(accessor: string, { proof: _proof, ...secretId }: StoredSecretId): SecretIdInfo {
  return { accessor, ...secretId };
}
