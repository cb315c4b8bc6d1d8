import { Redacted } from "../../core/redacted.ts";
import { UserError } from "../../core/user-error.ts";
import type * as Http from "../../protocol/http.ts";
import { openClient } from "../../sdk/http-client.ts";
import { locationOf } from "../../sdk/server-address.ts";
import { rememberLogin } from "../../sdk/server-login.ts";
import { askSecret } from "../ask-secret.ts";
import { defineCommand } from "../command.ts";
import type { Context } from "../context.ts";

export const login = defineCommand({
  usage: "URL [--role-id ID | --login NAME] [--print]",
  flags: {
    "role-id": { type: "string", help: "of a machine, which is asked for its secret id", placeholder: "ID" },
    login: { type: "string", help: "of a job, which is asked for its OIDC token", placeholder: "NAME" },
    print: { type: "boolean", help: "print the token, for KEYWARD_TOKEN, rather than keep it" },
  },
  examples: [
    "keyward login https://vault.example.com",
    "pass vault-token | keyward login http://127.0.0.1:8250",
    "cat /run/secret-id | keyward login https://vault.example.com --role-id ID --print",
  ],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const [url] = positionals;
    if (url === undefined)
      throw new UserError("USAGE", "login needs an address.", 'Write "keyward login https://HOST".');
    // Before anything is asked.
    const location = locationOf(url);
    const token = await tokenFor(context, url, flags);
    if (flags.print)
      return context.print(
        context.json ? JSON.stringify({ url: location, token: token.reveal() }) : token.reveal(),
      );
    const { body } = await openClient({ url, token }).call<Http.Self>("GET", "tokens/self");
    await rememberLogin(context.env, { url: location, token });
    if (context.json) context.print(JSON.stringify({ url: location, ...body }));
    else {
      const until = body.expires_at === null ? "does not expire" : `expires ${body.expires_at}`;
      context.print(`Logged in to ${location} as ${body.user}; the token ${until}`);
    }
  },
});

interface LoginFlags {
  readonly "role-id"?: string;
  readonly login?: string;
}

/** The one that is given, or a new one for what the server knows the caller by. */
async function tokenFor(
  context: Context,
  url: string,
  { "role-id": role_id, login: name }: LoginFlags,
): Promise<Redacted> {
  const at = locationOf(url);
  if (role_id !== undefined && name !== undefined)
    throw new UserError("USAGE", "--role-id and --login are two ways to log in.", "Leave one of them out.");
  if (role_id !== undefined) {
    const secretId = await askSecret(context, `Secret id for ${at}: `);
    return newToken(url, "login/machine", { role_id, secret_id: secretId.reveal() });
  }
  if (name === undefined) return askSecret(context, `Token for ${at}: `);
  const jwt = await askSecret(context, `OIDC token for ${at}: `);
  return newToken(url, "login/jwt", { login: name, jwt: jwt.reveal() });
}

/** These calls are open to all; what a client sends as its token is not looked at. */
const NO_TOKEN = new Redacted("none");

async function newToken(url: string, path: string, body: object): Promise<Redacted> {
  const answer = await openClient({ url, token: NO_TOKEN }).call<Http.NewToken>("POST", path, { body });
  return new Redacted(answer.body.token);
}
