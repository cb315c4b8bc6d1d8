import { defaultHome } from "../../sdk/home.ts";
import { forgetLogin } from "../../sdk/server-login.ts";
import { defineCommand } from "../command.ts";
import { forgetKept } from "../run-program/offline/kept-answers.ts";

export const logout = defineCommand({
  usage: "[URL]",
  flags: {},
  examples: ["keyward logout"],
  maxPositionals: 1,
  async run(context, { positionals }) {
    const url = await forgetLogin(context.env, positionals[0]);
    if (url !== undefined) await forgetKept(defaultHome(context.env, process.platform), url);
    if (context.json) context.print(JSON.stringify({ url: url ?? null }));
    else
      context.print(
        url === undefined
          ? "There was no login to leave."
          : `Logged out of ${url}; the token itself lives on until it expires or token:revoke ends it`,
      );
  },
});
