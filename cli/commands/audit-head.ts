import { defineCommand } from "../command.ts";

export const auditHead = defineCommand({
  usage: "",
  flags: {},
  examples: ["keyward audit:head", "keyward audit:head --json"],
  maxPositionals: 0,
  async run(context) {
    const head = await (await context.vault()).auditHead();
    // Alone on its line, to be kept elsewhere and given to audit:verify --head.
    context.print(context.json ? JSON.stringify(head) : head.head);
  },
});
