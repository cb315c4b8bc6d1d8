import { UserError } from "../../core/user-error.ts";
import type * as Http from "../../protocol/http.ts";
import { openClient } from "../../sdk/http-client.ts";
import { locationOf } from "../../sdk/server-address.ts";
import { rememberLogin } from "../../sdk/server-login.ts";
import { askSecret } from "../ask-secret.ts";
import { defineCommand } from "../command.ts";

export const login = defineCommand({
  usage: "URL",
  flags: {},
  examples: [
    "keyward login https://vault.example.com",
    "pass vault-token | keyward login http://127.0.0.1:8250",
  ],
  maxPositionals: 1,
  async run(context, { positionals }) {
    const [url] = positionals;
    if (url === undefined)
      throw new UserError("USAGE", "login needs an address.", 'Write "keyward login https://HOST".');
    // Before anything is asked.
    const location = locationOf(url);
    const token = await askSecret(context, `Token for ${location}: `);
    const { body } = await openClient({ url, token }).call<Http.Self>("GET", "tokens/self");
    await rememberLogin(context.env, { url: location, token });
    if (context.json) context.print(JSON.stringify({ url: location, ...body }));
    else {
      const until = body.expires_at === null ? "does not expire" : `expires ${body.expires_at}`;
      context.print(`Logged in to ${location} as ${body.user}; the token ${until}`);
    }
  },
});
