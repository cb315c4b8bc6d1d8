import { randomBytes } from "node:crypto";

import { UserError } from "../../core/user-error.ts";
import type { Place } from "../../core/vault.ts";
import type { RecordReader, Records } from "../records.ts";
import { nextEpoch } from "./epochs.ts";
import { isRight, isUser, type Right } from "./identity.ts";
import { segmentsOf } from "./pattern.ts";
import { assertPattern } from "./policy-document.ts";
import { absent } from "./refusals.ts";

/** What a user may do for a while, beyond what the policies allow. What they deny stays denied. */
export interface Grant {
  readonly id: string;
  readonly user: string;
  /** A secret's path, or a pattern as in policies. */
  readonly on: string;
  /** Of a path `*` is an unset level, of a pattern it is any. */
  readonly isPattern: boolean;
  readonly rights: readonly Right[];
  /** Unix times in milliseconds. It has ended when `until` is reached. */
  readonly until: number;
  readonly created_at: number;
  readonly created_by: string;
  /** The grants by which its giver may grant it, without which it is worth nothing; none where a policy lets him. */
  readonly through?: readonly string[];
}

export interface GrantRequest extends Pick<Grant, "user" | "rights" | "until"> {
  /** One definition, or everything that a pattern matches. */
  readonly on: Place | string;
}

/** What should last longer than this belongs into a policy. */
const LONGEST = 366 * 86_400_000;

/** @throws UserError INVALID_POLICY */
export async function createGrant(
  records: Records,
  request: GrantRequest,
  through: readonly string[] = [],
): Promise<Grant> {
  const { actor, now } = records.moment;
  assertGrant(request, now);
  const { user, rights, until } = request;
  const isPattern = typeof request.on === "string";
  const on = isPattern ? request.on : segmentsOf(request.on).join("/");
  const id = randomBytes(10).toString("hex");
  const facts = { id, user, on, isPattern, rights, until, created_at: now, created_by: actor };
  const grant: Grant = { ...facts, ...(through.length > 0 && { through }) };
  await records.put("grants", id, grant, "granted");
  await nextEpoch(records.tx, "rules");
  return grant;
}

/**
 * Ends a grant, and with it all that were passed on from it, however many: each is looked at together with those above it.
 * @throws UserError ACCESS_NOT_FOUND
 */
export async function revokeGrant(records: Records, id: string): Promise<Grant> {
  const grant = await records.find<Grant>("grants", id);
  const isThere = grant && isInForce(grant, records.moment.now) && (await stands(records, grant));
  if (!isThere) throw absent("grant", id);
  await records.remove("grants", id, "grant-revoked");
  await nextEpoch(records.tx, "rules");
  return grant;
}

/** Those that have not ended, the oldest first. */
export async function listGrants(records: RecordReader, now: number): Promise<Grant[]> {
  const all = (await records.list<Grant>("grants")).map(({ record }) => record);
  return standing(all)
    .filter((grant) => isInForce(grant, now))
    .toSorted((a, b) => a.created_at - b.created_at);
}

/** Whether its giver still has what he passed on: the grants that it was given through, and those above them. */
export async function stands(records: RecordReader, { through = [] }: Grant): Promise<boolean> {
  for (const id of through) {
    const above = await records.find<Grant>("grants", id);
    if (!above || !(await stands(records, above))) return false;
  }
  return true;
}

/** The same of all at once. */
function standing(grants: readonly Grant[]): Grant[] {
  const byId = new Map(grants.map((grant) => [grant.id, grant]));
  const known = new Map<string, boolean>();
  function isStanding({ id, through = [] }: Grant): boolean {
    const verdict = known.get(id) ?? through.every((each) => byId.has(each) && isStanding(byId.get(each)!));
    known.set(id, verdict);
    return verdict;
  }
  return grants.filter(isStanding);
}

export function isInForce({ until }: Grant, now: number): boolean {
  return now < until;
}

function assertGrant({ user, on, rights, until }: GrantRequest, now: number): void {
  if (!isUser(user)) throw invalid("The user of a grant has no name that is allowed.", "Name one user.");
  if (typeof on === "string") assertPattern(on);
  if (rights.length === 0 || !rights.every(isRight))
    throw invalid("The grant names no rights, or something that is none.", "Name at least one right.");
  if (!Number.isSafeInteger(until) || until <= now || until - now > LONGEST)
    throw invalid(
      "The grant ends in the past, or in more than a year.",
      "Give it a duration such as 1h, or write a policy for what should stay.",
    );
}

function invalid(message: string, fix: string): UserError {
  return new UserError("INVALID_POLICY", message, fix);
}
