import { UserError } from "../../core/user-error.ts";
import { defineCommand } from "../command.ts";

export const lsp = defineCommand({
  usage: "--stdio",
  flags: { stdio: { type: "boolean", help: "talk over standard input and output (the only way there is)" } },
  examples: ["keyward lsp --stdio"],
  maxPositionals: 0,
  async run(_context, { flags }) {
    if (!flags.stdio)
      throw new UserError(
        "USAGE",
        "lsp talks over standard input and output, and wants to be told so.",
        'Let the editor start "keyward lsp --stdio".',
      );
    const { startServer } = await import("../../server/main.ts");
    await startServer();
  },
});
