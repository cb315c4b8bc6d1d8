import { UserError } from "../../core/user-error.ts";
import type { RecordReader, Records } from "../records.ts";
import { nextEpoch } from "./epochs.ts";
import { absent } from "./refusals.ts";
import { isKvPattern } from "./pattern.ts";
import type { Policy, PolicyDocument } from "./policy.ts";
import { quoted } from "./policy-document.ts";

const MOST = 1_000;

/** The names that a pattern can begin with, so that one which matches nothing is found. */
export interface KnownNames {
  readonly projects: ReadonlySet<string>;
  readonly environments: ReadonlySet<string>;
}

/** Whether what stands there is what the writer saw; null where there is nothing. */
export type Expectation = (current: PolicyDocument | null) => boolean;

/**
 * Puts a policy in force, in place of the one that has the name.
 * @throws UserError INVALID_POLICY, STALE_VERSION
 */
export async function applyPolicy(
  records: Records,
  name: string,
  document: PolicyDocument,
  known: KnownNames,
  expected: Expectation = () => true,
): Promise<void> {
  assertName(name);
  if (!expected(await records.find<PolicyDocument>("policies", name))) throw changed(name);
  for (const pattern of Object.keys(document.secrets)) assertKnown(pattern, known);
  const others = await records.tx.list("policies", "", { limit: MOST });
  if (others.length >= MOST && !others.some(({ key }) => key === name))
    throw new UserError("INVALID_POLICY", `There are ${MOST} policies already.`, "Put several into one.");
  await records.put("policies", name, document, "policy-applied");
  await nextEpoch(records.tx, "rules");
}

/** @throws UserError ACCESS_NOT_FOUND */
export async function getPolicy(records: RecordReader, name: string): Promise<Policy> {
  const document = await records.find<PolicyDocument>("policies", name);
  if (!document) throw absent("policy", name);
  return { name, document };
}

/** @throws UserError ACCESS_NOT_FOUND, STALE_VERSION */
export async function removePolicy(
  records: Records,
  name: string,
  expected: Expectation = () => true,
): Promise<void> {
  const { document } = await getPolicy(records, name);
  if (!expected(document)) throw changed(name);
  await records.remove("policies", name, "policy-removed");
  await nextEpoch(records.tx, "rules");
}

/** In the order of their names. */
export async function listPolicies(records: RecordReader): Promise<Policy[]> {
  const all = await records.list<PolicyDocument>("policies");
  return all.map(({ key, record }) => ({ name: key, document: record }));
}

function changed(name: string): UserError {
  return new UserError(
    "STALE_VERSION",
    `The policy ${quoted(name)} is not as it was read: somebody else changed it.`,
    "Read it again, then repeat the change if it is still wanted.",
  );
}

function assertName(name: string): void {
  if (/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,62}$/.test(name)) return;
  throw new UserError(
    "INVALID_POLICY",
    `${quoted(name)} is not allowed as the name of a policy.`,
    "Use letters, digits, _, . and -, at most 63, starting with a letter, digit or _.",
  );
}

/** A pattern that is anchored on what is no project protects nothing, and looks as if it did. */
function assertKnown(pattern: string, { projects, environments }: KnownNames): void {
  const [first = ""] = pattern.split("/");
  if (first === "*" || first === "-" || projects.has(first) || isKvPattern(pattern)) return;
  const isEnvironment = environments.has(first) || pattern.split("/").length === 2;
  throw new UserError(
    "INVALID_POLICY",
    `The pattern ${quoted(pattern)} begins with ${quoted(first)}, which is no known project.`,
    isEnvironment
      ? `Patterns begin with the project: write "*/${pattern}" for every project.`
      : `Patterns begin with the project; correct it, or write * for every project.`,
  );
}
