import { RIGHTS } from "../../vault/access/identity.ts";
import { UserError } from "../../core/user-error.ts";
import { defineCommand } from "../command.ts";
import { KEY_FLAG, onlyNameOf } from "../name-argument.ts";
import { openAccess } from "../open-access.ts";
import { STORE_FLAG } from "../owner-store.ts";
import { namesIn, rightsIn } from "../rights-argument.ts";
import { SCOPE_FLAGS } from "../scope-flags.ts";

export const policyTest = defineCommand({
  usage: "--user USER [--role A,B] --right RIGHT [-p PROJECT] [-e ENV] [-s SERVICE] -k NAME",
  flags: {
    user: { type: "string", help: "who would ask", placeholder: "USER" },
    role: { type: "string", help: "with which roles, separated by commas", placeholder: "A,B" },
    right: { type: "string", help: RIGHTS.join(", "), placeholder: "RIGHT" },
    ...SCOPE_FLAGS,
    ...KEY_FLAG,
    ...STORE_FLAG,
  },
  examples: [
    "keyward policy:test --user john@example.com --role engineers --right reveal -p shop -e production -k DB_PASS",
  ],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const key = onlyNameOf(context, flags.key, positionals, "policy:test");
    const { user, project, environment, service } = flags;
    if (user === undefined) throw new UserError("USAGE", "policy:test needs a user.", "Write --user USER.");
    const [right = "read"] = rightsIn("--right", flags.right ?? "read");
    const { allowed, because } = await (
      await openAccess(context, flags.store)
    ).testPolicy({
      user,
      roles: namesIn(flags.role ?? ""),
      right,
      key,
      ...(project !== undefined && { project }),
      ...(environment !== undefined && { environment }),
      ...(service !== undefined && { service }),
    });
    if (context.json) context.print(JSON.stringify({ allowed, because }));
    else {
      const why =
        typeof because === "string"
          ? because
          : `${because.effect} ${because.right} to ${because.subject} on ${because.pattern}, in the policy ${because.policy}`;
      context.print(`${allowed ? "allowed" : "denied"}: ${why}`);
    }
    return allowed ? 0 : 1;
  },
});
