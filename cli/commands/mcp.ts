import { defineCommand } from "../command.ts";

export const mcp = defineCommand({
  usage: "[--read-only]",
  flags: {
    "read-only": { type: "boolean", help: "leave out run_command, with which an agent runs programs" },
  },
  examples: ["keyward mcp", "keyward mcp --read-only"],
  maxPositionals: 0,
  async run(_context, { flags }) {
    const [{ serveStdio }, { createMcpServer }, { TOOLS }] = await Promise.all([
      import("@modelcontextprotocol/server/stdio"),
      import("../mcp/server.ts"),
      import("../mcp/tools.ts"),
    ]);
    const ended = new Promise<void>((resolve) => {
      process.stdin.once("end", resolve);
      process.stdin.once("close", resolve);
    });
    const tools = flags["read-only"] ? TOOLS.filter(({ isReading }) => isReading) : TOOLS;
    const served = serveStdio(() => createMcpServer(tools));
    await ended;
    await served.close();
  },
});
