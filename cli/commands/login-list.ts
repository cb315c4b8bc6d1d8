import { defineCommand } from "../command.ts";
import { openAccess } from "../open-access.ts";
import { STORE_FLAG } from "../owner-store.ts";
import { painter } from "../painter.ts";
import { table } from "../table.ts";

export const loginList = defineCommand({
  usage: "[NAME]",
  flags: STORE_FLAG,
  examples: ["keyward login:list", "keyward login:list billing"],
  maxPositionals: 1,
  async run(context, { flags, positionals }) {
    const access = await openAccess(context, flags.store);
    const [name] = positionals;
    if (name !== undefined) {
      const ids = await access.listSecretIds(name);
      if (context.json) context.print(JSON.stringify(ids));
      else if (ids.length === 0) context.printError(`${name} has no secret id that is still good.`);
      else {
        const rows = ids.map(({ accessor, uses_left, expires_at, created_by }) => [
          accessor,
          uses_left === null ? "any number" : String(uses_left),
          expires_at ?? "never",
          created_by,
        ]);
        context.print(table(["Accessor", "Uses left", "Expires", "By"], rows, painter(context)));
      }
      return;
    }
    const logins = await access.listLogins();
    if (context.json) context.print(JSON.stringify(logins));
    else if (logins.length === 0) context.printError("There are no logins.");
    else {
      const rows = logins.map(({ name: login, kind, user, roles, scope, rights, role_id, issuer }) => [
        login,
        kind,
        user,
        roles.join(","),
        scope,
        rights.join(","),
        role_id ?? issuer ?? "",
      ]);
      context.print(
        table(
          ["Login", "Kind", "User", "Roles", "Scope", "Rights", "Role id or issuer"],
          rows,
          painter(context),
        ),
      );
    }
  },
});
