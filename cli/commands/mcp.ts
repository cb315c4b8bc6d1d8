import { defineCommand } from "../command.ts";

export const mcp = defineCommand({
  usage: "",
  flags: {},
  examples: ["keyward mcp"],
  maxPositionals: 0,
  async run() {
    const [{ serveStdio }, { createMcpServer }, { TOOLS }] = await Promise.all([
      import("@modelcontextprotocol/server/stdio"),
      import("../mcp/server.ts"),
      import("../mcp/tools.ts"),
    ]);
    const ended = new Promise<void>((resolve) => {
      process.stdin.once("end", resolve);
      process.stdin.once("close", resolve);
    });
    const served = serveStdio(() => createMcpServer(TOOLS));
    await ended;
    await served.close();
  },
});
