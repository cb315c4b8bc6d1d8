import { defineCommand } from "../command.ts";
import { loginNameOf } from "../login-argument.ts";
import { openAccess } from "../open-access.ts";
import { STORE_FLAG } from "../owner-store.ts";

export const loginSecretId = defineCommand({
  usage: "NAME",
  flags: STORE_FLAG,
  examples: ["keyward login:secret-id billing"],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const name = loginNameOf(positionals, "login:secret-id");
    const made = await (await openAccess(context, flags.store)).createSecretId(name);
    if (context.json) context.print(JSON.stringify(made));
    else {
      context.printError("The secret id is shown only now. Give it to one machine.");
      context.print(made.secret_id);
    }
  },
});
