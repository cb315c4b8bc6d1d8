import { defineCommand } from "../command.ts";
import { openAccess } from "../open-access.ts";
import { STORE_FLAG } from "../owner-store.ts";
import { painter } from "../painter.ts";
import { table } from "../table.ts";

export const tokenList = defineCommand({
  usage: "",
  flags: STORE_FLAG,
  examples: ["keyward token:list", "keyward token:list --json"],
  maxPositionals: 0,
  async run(context, { flags }) {
    const tokens = await (await openAccess(context, flags.store)).listTokens();
    if (context.json) context.print(JSON.stringify(tokens));
    else if (tokens.length === 0) context.printError("There are no tokens.");
    else {
      const rows = tokens
        .toSorted((a, b) => (a.created_at < b.created_at ? -1 : 1))
        .map(({ accessor, user, roles, scope, rights, root, expires_at }) => [
          accessor,
          user,
          roles.join(","),
          scope,
          root ? "everything" : rights.join(","),
          expires_at ?? "never",
        ]);
      context.print(
        table(["Accessor", "User", "Roles", "Scope", "Rights", "Expires"], rows, painter(context)),
      );
    }
  },
});
