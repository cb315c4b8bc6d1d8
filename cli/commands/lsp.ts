import { defineCommand } from "../command.ts";

export const lsp = defineCommand({
  usage: "--stdio",
  flags: { stdio: { type: "boolean", help: "talk over standard input and output (the only way there is)" } },
  examples: ["keyward lsp --stdio"],
  maxPositionals: 0,
  async run() {
    const { startServer } = await import("../../server/main.ts");
    await startServer();
  },
});
