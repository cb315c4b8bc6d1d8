import type { Redacted } from "../../../core/redacted.ts";

export type Kv2Credentials =
  | { readonly token: Redacted }
  | {
      readonly roleId: string;
      readonly secretId: Redacted;
      /** Where the method is mounted; `approle` by default. */
      readonly mount?: string | undefined;
    };

/** Asks for a token: the path of the login and what it wants to know. */
export type LogIn = (path: string, body: object) => Promise<string>;

export interface Tokens {
  get(): Promise<string>;
  /** After `token` was refused: whether there is another one to be had. */
  renew(token: string): boolean;
}

/** A token that was given is used as it is. An AppRole logs in when it has to, and again when its token has ended. */
export function tokensOf(credentials: Kv2Credentials, logIn: LogIn): Tokens {
  if ("token" in credentials) {
    const { token } = credentials;
    return { get: async () => token.reveal(), renew: () => false };
  }
  const { roleId, secretId, mount = "approle" } = credentials;
  let current: Promise<string> | undefined;
  let held: string | undefined;

  async function get(): Promise<string> {
    current ??= logIn(`auth/${mount}/login`, { role_id: roleId, secret_id: secretId.reveal() });
    try {
      held = await current;
      return held;
    } catch (error) {
      current = undefined;
      throw error;
    }
  }
  return {
    get,
    renew(token) {
      // Another one is held where somebody has logged in again meanwhile, or none where he is about to.
      if (token === held) current = held = undefined;
      return true;
    },
  };
}
