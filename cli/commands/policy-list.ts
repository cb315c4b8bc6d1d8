import { defineCommand } from "../command.ts";
import { openAccess } from "../open-access.ts";
import { STORE_FLAG } from "../owner-store.ts";
import { painter } from "../painter.ts";
import { table } from "../table.ts";

export const policyList = defineCommand({
  usage: "",
  flags: STORE_FLAG,
  examples: ["keyward policy:list", "keyward policy:list --json"],
  maxPositionals: 0,
  async run(context, { flags }) {
    const policies = await (await openAccess(context, flags.store)).listPolicies();
    if (context.json) context.print(JSON.stringify(policies));
    else if (policies.length === 0)
      context.printError("There are no policies: without one, only root tokens and grants allow anything.");
    else {
      const rows = policies.flatMap(({ name, secrets }) =>
        Object.entries(secrets).map(([pattern, rules]) => [name, pattern, rulesText(rules as Rules)]),
      );
      context.print(table(["Policy", "Pattern", "Rules"], rows, painter(context)));
    }
  },
});

interface Rules {
  readonly [right: string]: readonly string[] | Rules;
}

/** `read: engineers, devops; deny reveal: interns` */
function rulesText({ deny, ...allow }: Rules): string {
  const texts = (rules: Rules, prefix: string) =>
    Object.entries(rules).map(
      ([right, subjects]) => `${prefix}${right}: ${(subjects as string[]).join(", ")}`,
    );
  return [...texts(allow, ""), ...texts((deny ?? {}) as Rules, "deny ")].join("; ");
}
