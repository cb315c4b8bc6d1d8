import type * as Http from "../protocol/http.ts";
import type { Client } from "./http-client.ts";
import { allPages } from "./remote-pages.ts";

/** Who may do what: for administrators, and partly for everyone about what is theirs. All errors are UserErrors. */
export interface Access {
  /** What is left out is one's own. The token's text is shown this once. */
  createToken(asked: Http.TokenInput): Promise<Http.NewToken>;
  /** Those that have not ended, without their text. */
  listTokens(): Promise<Http.Token[]>;
  /** With all that were made with it. */
  revokeToken(accessor: string): Promise<void>;
  /** In place of the one that has the name. @throws UserError INVALID_POLICY */
  applyPolicy(name: string, document: object): Promise<Http.Policy>;
  listPolicies(): Promise<Http.Policy[]>;
  testPolicy(question: Http.PolicyTest): Promise<Http.PolicyVerdict>;
  createGrant(asked: Http.GrantInput): Promise<Http.Grant>;
  listGrants(): Promise<Http.Grant[]>;
  revokeGrant(id: string): Promise<void>;
  /** Makes a login, or changes the one that has the name. */
  applyLogin(name: string, asked: Http.LoginInput): Promise<Http.Login>;
  listLogins(): Promise<Http.Login[]>;
  /** Its tokens end with it. */
  removeLogin(name: string): Promise<void>;
  /** Of a machine's login. The secret id is shown this once. */
  createSecretId(name: string): Promise<Http.NewSecretId>;
  /** Those that are still good. */
  listSecretIds(name: string): Promise<Http.SecretId[]>;
  /** The tokens that were made with it stay. */
  removeSecretId(name: string, accessor: string): Promise<void>;
}

/** The same on a server. */
export function remoteAccess(client: Client): Access {
  const all = <T>(path: string): Promise<T[]> => allPages<T>(client, path);
  const post = async <T>(path: string, body: object, isReading = false): Promise<T> =>
    (await client.call<T>("POST", path, { body, isReading })).body;
  return {
    createToken: (asked) => post("tokens", asked),
    listTokens: () => all("tokens"),
    async revokeToken(accessor) {
      await client.call("DELETE", `tokens/${encodeURIComponent(accessor)}`);
    },
    async applyPolicy(name, document) {
      const path = `policies/${encodeURIComponent(name)}`;
      return (await client.call<Http.Policy>("PUT", path, { body: document })).body;
    },
    listPolicies: () => all("policies"),
    testPolicy: (question) => post("policies/test", question, true),
    createGrant: (asked) => post("grants", asked),
    listGrants: () => all("grants"),
    async revokeGrant(id) {
      await client.call("DELETE", `grants/${encodeURIComponent(id)}`);
    },
    applyLogin: async (name, asked) =>
      (await client.call<Http.Login>("PUT", loginPath(name), { body: asked })).body,
    listLogins: () => all("logins"),
    async removeLogin(name) {
      await client.call("DELETE", loginPath(name));
    },
    createSecretId: async (name) =>
      (await client.call<Http.NewSecretId>("POST", `${loginPath(name)}/secret-ids`)).body,
    listSecretIds: (name) => all(`${loginPath(name)}/secret-ids`),
    async removeSecretId(name, accessor) {
      await client.call("DELETE", `${loginPath(name)}/secret-ids/${encodeURIComponent(accessor)}`);
    },
  };
}

function loginPath(name: string): string {
  return `logins/${encodeURIComponent(name)}`;
}
