import { defineCommand } from "../command.ts";

export const auditVerify = defineCommand({
  usage: "",
  flags: {},
  examples: ["keyward audit:verify"],
  maxPositionals: 0,
  async run(context) {
    const verdict = await (await context.vault()).verifyAudit();
    if (context.json) context.print(JSON.stringify(verdict));
    else if (verdict.problems.length === 0)
      context.print(`The audit log is whole: ${verdict.records} records, head ${verdict.head}`);
    else for (const problem of verdict.problems) context.printError(problem);
    return verdict.problems.length === 0 ? 0 : 1;
  },
});
