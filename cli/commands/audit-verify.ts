import { UserError } from "../../core/user-error.ts";
import { defineCommand } from "../command.ts";

/** 32 bytes in base64. */
const HEAD = /^[A-Za-z0-9+/]{43}=$/;

export const auditVerify = defineCommand({
  usage: "[--head HEAD]",
  flags: {
    head: {
      type: "string",
      help: "a head that was kept elsewhere: finds a vault set back whole to an older copy",
      placeholder: "HEAD",
    },
  },
  examples: ["keyward audit:verify", "keyward audit:verify --head $KEPT_HEAD"],
  maxPositionals: 0,
  async run(context, { flags }) {
    // Whatever else would be looked for in vain, and pass for a vault that was set back.
    if (flags.head !== undefined && !HEAD.test(flags.head))
      throw new UserError(
        "USAGE",
        "--head is no head of an audit log.",
        'Give what "keyward audit:head" printed.',
      );
    const verdict = await (await context.vault()).verifyAudit(flags.head);
    if (context.json) context.print(JSON.stringify(verdict));
    else if (verdict.problems.length === 0)
      context.print(`The audit log is whole: ${verdict.records} records, head ${verdict.head}`);
    else for (const problem of verdict.problems) context.printError(problem);
    return verdict.problems.length === 0 ? 0 : 1;
  },
});
