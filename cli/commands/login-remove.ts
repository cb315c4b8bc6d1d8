import { defineCommand } from "../command.ts";
import { loginNameOf } from "../login-argument.ts";
import { openAccess } from "../open-access.ts";
import { STORE_FLAG } from "../owner-store.ts";

export const loginRemove = defineCommand({
  usage: "NAME [--secret-id ACCESSOR]",
  flags: {
    "secret-id": {
      type: "string",
      help: "only this secret id; the tokens that were made with it stay",
      placeholder: "ACCESSOR",
    },
    ...STORE_FLAG,
  },
  examples: ["keyward login:remove billing"],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const name = loginNameOf(positionals, "login:remove");
    const access = await openAccess(context, flags.store);
    const { "secret-id": accessor } = flags;
    if (accessor === undefined) await access.removeLogin(name);
    else await access.removeSecretId(name, accessor);
    if (context.json) context.print(JSON.stringify({ name, ...(accessor !== undefined && { accessor }) }));
    else
      context.print(
        accessor === undefined
          ? `Successfully removed the login ${name}, and ended its tokens`
          : `Successfully removed a secret id of ${name}`,
      );
  },
});
