import { entitlementOf, httpGrant, httpToken } from "../backend/access-shape.ts";
import { applyLogin, httpLogin, httpSecretId } from "../backend/login-shape.ts";
import { parseDuration } from "../core/duration.ts";
import { resolveService, type Scope } from "../core/scope.ts";
import type { VaultMetadata } from "../core/vault.ts";
import type * as Http from "../protocol/http.ts";
import type { Access } from "../sdk/access.ts";
import { localActor } from "../sdk/local-actor.ts";
import { serverLogin } from "../sdk/server-login.ts";
import type { TokenPage } from "../vault/access/tokens.ts";
import { openTeam, type Team } from "../vault/team.ts";
import type { Context } from "./context.ts";
import { ownerKeys, ownerStore } from "./owner-store.ts";

export interface OpenAccess extends Access {
  /** The vault that it is about. */
  readonly vault: () => Promise<VaultMetadata>;
}

/**
 * Tokens, policies and grants: on the server, with what its token allows; else of a vault whose key is here, with
 * everything.
 */
export async function openAccess(context: Context, store: string | undefined): Promise<OpenAccess> {
  const server = store === undefined ? await serverLogin(context.env) : undefined;
  if (!server) return ownerAccess(await ownerTeam(context, store, "This"));
  const [{ openClient }, { remoteAccess }] = await Promise.all([
    import("../sdk/http-client.ts"),
    import("../sdk/access.ts"),
  ]);
  return { ...remoteAccess(openClient(server)), vault: context.metadata };
}

export async function ownerTeam(context: Context, store: string | undefined, what: string): Promise<Team> {
  const opened = await ownerStore(context, store, what);
  return openTeam(opened, await ownerKeys(context, opened));
}

async function ownerAccess(team: Team): Promise<OpenAccess> {
  const { vault, access: owner } = await team.owner(localActor());
  const scopeOf = async (query: Http.ScopeQuery): Promise<Scope> =>
    resolveService(query, query.service === undefined ? [] : await vault.scopes(query.service));
  return {
    vault: async () => vault,
    async createToken(asked) {
      const { token, info } = await owner.createToken(entitlementOf(asked));
      return { token: token.reveal(), ...httpToken(info) };
    },
    async listTokens() {
      const all: Http.Token[] = [];
      for (let after: string | null = ""; after !== null;) {
        const { tokens, next }: TokenPage = await owner.listTokens({ after, limit: 1_000 });
        all.push(...tokens.map(httpToken));
        after = next;
      }
      return all;
    },
    revokeToken: (accessor) => owner.revokeToken(accessor),
    async applyPolicy(name, document) {
      const applied = await owner.applyPolicy(name, document);
      return { name: applied.name, ...applied.document };
    },
    listPolicies: async () =>
      (await owner.listPolicies()).map(({ name, document }) => ({ name, ...document })),
    async testPolicy({ user, roles = [], right, key, ...parts }) {
      const verdict = await owner.testPolicy({ user, roles }, right, { scope: await scopeOf(parts), key });
      return { ...verdict };
    },
    async createGrant({ user, rights = ["reveal"], duration, key, pattern, ...parts }) {
      const until = Date.now() + parseDuration(duration) * 1000;
      const on = pattern ?? { scope: await scopeOf(parts), key: key ?? "" };
      return httpGrant(await owner.createGrant({ user, rights, until, on }));
    },
    listGrants: async () => (await owner.listGrants()).map(httpGrant),
    revokeGrant: (id) => owner.revokeGrant(id),
    applyLogin: async (name, asked) => httpLogin(await applyLogin(owner, name, asked)),
    listLogins: async () => (await owner.listLogins()).map(httpLogin),
    removeLogin: (name) => owner.removeLogin(name),
    async createSecretId(name) {
      const { secretId, info } = await owner.createSecretId(name);
      return { secret_id: secretId.reveal(), accessor: info.accessor };
    },
    listSecretIds: async (name) => (await owner.listSecretIds(name)).map(httpSecretId),
    removeSecretId: (name, accessor) => owner.removeSecretId(name, accessor),
  };
}
