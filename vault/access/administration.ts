import type { Redacted } from "../../core/redacted.ts";
import type { Scope } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import { BESIDE, pathFromAscii, RAW } from "../kv/target.ts";
import type { Records } from "../records.ts";
import { once, type Repeatable } from "../replies.ts";
import type { Page, Reader } from "../store.ts";
import type { Entitlement } from "./entitlement.ts";
import { createGrant, listGrants, revokeGrant, type Grant, type GrantRequest } from "./grants.ts";
import type { Guard } from "./guard.ts";
import type { Identity, Right } from "./identity.ts";
import { applyJwtLogin, type JwtLogin, type JwtLoginRequest } from "./jwt-login.ts";
import { listLogins, removeLogin, type Login } from "./logins.ts";
import {
  applyMachineLogin,
  createSecretId,
  listSecretIds,
  removeSecretId,
  type MachineLogin,
  type MachineLoginRequest,
  type SecretIdInfo,
} from "./machine-login.ts";
import type { Target } from "./pattern.ts";
import {
  applyPolicy,
  getPolicy,
  listPolicies,
  removePolicy,
  type Expectation,
  type KnownNames,
} from "./policies.ts";
import { testPolicy, type Policy, type PolicyVerdict, type Subject } from "./policy.ts";
import { parsePolicy } from "./policy-document.ts";
import { denied } from "./refusals.ts";
import {
  createChild,
  createOrphan,
  descendsFrom,
  getToken,
  listTokens,
  renewToken,
  revokeToken,
  type NewToken,
  type TokenInfo,
  type TokenPage,
} from "./tokens.ts";
import { createWebhook, listWebhooks, removeWebhook, signingKey, type Webhook } from "./webhooks.ts";

/** What one identity may do about access itself. Every call is one transaction, on record. */
export interface Administration {
  /** One's own, with no more than one has; an administrator's is on its own and for anybody. */
  createToken(asked: Partial<Entitlement>): Promise<NewToken>;
  /** One's own token. */
  ownToken(): Promise<TokenInfo>;
  listTokens(page?: Page): Promise<TokenPage>;
  renewToken(accessor: string, ttl?: number): Promise<TokenInfo>;
  /** With all that were made with it. */
  revokeToken(accessor: string): Promise<void>;
  applyPolicy(name: string, document: unknown, expected?: Expectation): Promise<Policy>;
  getPolicy(name: string): Promise<Policy>;
  listPolicies(): Promise<Policy[]>;
  removePolicy(name: string, expected?: Expectation): Promise<void>;
  testPolicy(who: Subject, right: Right, target: Target): Promise<PolicyVerdict>;
  createGrant(request: GrantRequest): Promise<Grant>;
  /** Those that one has given; an administrator's are all. */
  listGrants(): Promise<Grant[]>;
  revokeGrant(id: string): Promise<void>;
  listLogins(): Promise<Login[]>;
  applyMachineLogin(name: string, request: MachineLoginRequest): Promise<MachineLogin>;
  applyJwtLogin(name: string, request: JwtLoginRequest): Promise<JwtLogin>;
  createSecretId(name: string): ReturnType<typeof createSecretId>;
  /** Those of a machine's login that are still good. */
  listSecretIds(name: string): Promise<SecretIdInfo[]>;
  removeSecretId(name: string, accessor: string): Promise<void>;
  removeLogin(name: string): Promise<void>;
  /** With the key by which its requests are signed. */
  createWebhook(url: string, scope: Scope): Promise<{ webhook: Webhook; key: Redacted }>;
  listWebhooks(): Promise<Webhook[]>;
  removeWebhook(id: string): Promise<void>;
}

/** Takes steps in a transaction, as the identity; where a UserError ends them nothing of them is left. */
export type InRecords = <T>(steps: (records: Records, guard: Guard) => Promise<T>) => Promise<T>;

/**
 * @param note puts a refusal on record, in a transaction of its own
 * @param request of which the one write is done once, though it come again
 */
export function administration(
  inRecords: InRecords,
  identity: Identity,
  note: (resource: string, action: string) => Promise<void>,
  request?: Repeatable,
): Administration {
  const { user, accessor } = identity;
  const perform = <T>(records: Records, steps: () => Promise<T>): Promise<T> =>
    request ? once(records, request, steps) : steps();

  /**
   * Asked in the transaction in which it is done.
   * @param what as the audit log has it; `more` is for the caller alone
   */
  async function allowed<T>(
    what: string,
    isAllowed: (guard: Guard, records: Records) => boolean | Promise<boolean>,
    steps: (records: Records, guard: Guard) => Promise<T>,
    more = "",
  ): Promise<T> {
    const answer = await inRecords(async (records, guard) =>
      (await isAllowed(guard, records))
        ? { result: await perform(records, () => steps(records, guard)) }
        : null,
    );
    if (answer) return answer.result;
    await note("access", what);
    throw denied(user, `may not ${what}${more}`, "Ask an administrator of the vault.");
  }
  /** Who has given some sees these, and can end them; an administrator sees all. Null where there is nothing to see. */
  async function visibleGrants(guard: Guard, records: Records): Promise<Grant[] | null> {
    const all = await listGrants(records, records.moment.now);
    if (guard.mayAdminister(identity)) return all;
    const own = all.filter(({ created_by }) => created_by === user);
    return own.length > 0 ? own : null;
  }
  const administer = <T>(what: string, steps: (records: Records, guard: Guard) => Promise<T>): Promise<T> =>
    allowed(what, (guard) => guard.mayAdminister(identity), steps);

  return {
    createToken: (asked) =>
      inRecords((records, guard) =>
        perform(records, () =>
          !identity.isRoot && guard.mayAdminister(identity)
            ? createOrphan(records, { ...asked, user: asked.user ?? user })
            : createChild(records, accessor, asked),
        ),
      ),
    ownToken: () => inRecords((records) => getToken(records, accessor)),
    listTokens: (page) =>
      administer("list tokens", (records) => listTokens(records, records.moment.now, page)),
    renewToken: (of, ttl) =>
      allowed(
        "renew this token",
        (guard, records) => guard.mayAdminister(identity) || descendsFrom(records, of, accessor),
        (records) => renewToken(records, of, ttl),
      ),
    revokeToken: (of) =>
      allowed(
        "revoke this token",
        (guard, records) => guard.mayAdminister(identity) || descendsFrom(records, of, accessor),
        (records) => revokeToken(records, of),
      ),
    applyPolicy: (name, document, expected) =>
      administer("apply policies", async (records) => {
        const parsed = parsePolicy(document);
        await applyPolicy(records, name, parsed, await knownNames(records.tx), expected);
        return { name, document: parsed };
      }),
    listPolicies: () => administer("list policies", listPolicies),
    getPolicy: (name) => administer("list policies", (records) => getPolicy(records, name)),
    removePolicy: (name, expected) =>
      administer("remove policies", (records) => removePolicy(records, name, expected)),
    testPolicy: (who, right, target) =>
      allowed(
        "test policies for others",
        (guard) => isWithin(who, identity) || guard.mayAdminister(identity),
        async (records) => testPolicy(await listPolicies(records), who, right, target),
        ", or with other roles",
      ),
    createGrant: (request) =>
      allowed(
        "grant this",
        (guard) => request.until <= grantable(guard, identity, request).until,
        (records, guard) => {
          assertNotTooMany(guard, user);
          return createGrant(records, request, grantable(guard, identity, request).through);
        },
        ", or not for so long",
      ),
    listGrants: () =>
      allowed(
        "list grants",
        async (guard, records) => (await visibleGrants(guard, records)) !== null,
        async (records, guard) => (await visibleGrants(guard, records)) ?? [],
      ),
    revokeGrant: (id) =>
      allowed(
        "revoke this grant",
        async (guard, records) => {
          const grant = await records.find<Grant>("grants", id);
          return grant?.created_by === user || guard.mayAdminister(identity);
        },
        async (records) => void (await revokeGrant(records, id)),
      ),
    listLogins: () => administer("list logins", listLogins),
    applyMachineLogin: (name, request) =>
      administer("change logins", (records) => applyMachineLogin(records, name, request)),
    applyJwtLogin: (name, request) =>
      administer("change logins", (records) => applyJwtLogin(records, name, request)),
    createSecretId: (name) => administer("make secret ids", (records) => createSecretId(records, name)),
    listSecretIds: (name) =>
      administer("list secret ids", (records) => listSecretIds(records, name, records.moment.now)),
    removeSecretId: (name, of) =>
      administer("remove secret ids", (records) => removeSecretId(records, name, of)),
    removeLogin: (name) => administer("remove logins", (records) => removeLogin(records, name)),
    createWebhook: (url, scope) =>
      administer("make webhooks", async (records) => {
        const webhook = await createWebhook(records, url, scope);
        return { webhook, key: signingKey(records.keys, webhook) };
      }),
    listWebhooks: () => administer("list webhooks", listWebhooks),
    removeWebhook: (id) => administer("remove webhooks", (records) => removeWebhook(records, id)),
  };
}

/**
 * Until when he may grant it, and 0 where he may not, and the grants by which he may: nobody grants what he may not do
 * himself, nor for longer than a grant lets himself do it, and only administrators by a pattern.
 */
function grantable(
  guard: Guard,
  identity: Identity,
  { on, rights }: GrantRequest,
): { readonly until: number; readonly through: readonly string[] } {
  if (guard.mayAdminister(identity)) return { until: Number.POSITIVE_INFINITY, through: [] };
  if (typeof on === "string") return { until: 0, through: [] };
  const wanted: readonly Right[] = ["grant", ...rights];
  const verdicts = wanted.map((right) => guard.may(identity, right, on));
  const grants = verdicts.flatMap(({ because }) =>
    typeof because === "object" && "until" in because ? [because] : [],
  );
  const isAllowed = verdicts.every(({ allowed }) => allowed);
  return {
    until: isAllowed ? Math.min(...grants.map(({ until }) => until)) : 0,
    through: [...new Set(grants.map(({ id }) => id))],
  };
}

/** All grants are in memory, and looked at anew whenever one is given or ended. */
const MOST_GRANTS = 1_000;

function assertNotTooMany(guard: Guard, user: string): void {
  if (guard.grantsGivenBy(user) < MOST_GRANTS) return;
  throw new UserError(
    "LIMIT_REACHED",
    `${user} has given ${MOST_GRANTS} grants that have not ended.`,
    "End those that are not needed, or write a policy for what many are to do.",
  );
}

/** True of himself, with roles of his own. */
function isWithin({ user, roles }: Subject, identity: Identity): boolean {
  return user === identity.user && roles.every((role) => identity.roles.includes(role));
}

/** The first two segments of secrets, and the first of what the KV API keeps, that there are. */
async function knownNames(reader: Reader): Promise<KnownNames> {
  const projects = new Set<string>();
  const environments = new Set<string>();
  for await (const [project = "", environment = ""] of beginnings(reader, "definitions", "", 2)) {
    projects.add(project);
    environments.add(environment);
  }
  for (const prefix of [RAW, BESIDE])
    for await (const [first = ""] of beginnings(reader, "kv", prefix, 1)) projects.add(pathFromAscii(first));
  return { projects, environments };
}

/** So many segments at the beginnings of keys, each once, without reading all that is below them. */
async function* beginnings(
  reader: Reader,
  collection: "definitions" | "kv",
  prefix: string,
  count: number,
): AsyncGenerator<string[]> {
  for (let after = ""; ;) {
    const [entry] = await reader.list(collection, prefix, { after, limit: 1 });
    if (!entry) return;
    const segments = entry.key.slice(prefix.length).split("/");
    const first = segments.slice(0, count);
    yield first;
    // The first character after the slash: whatever else begins with these comes before it.
    after = segments.length > count ? `${prefix}${first.join("/")}0` : entry.key;
  }
}
