import { UserError } from "../core/user-error.ts";

/** The name of a login, which is a command's one word. @throws UserError USAGE */
export function loginNameOf(positionals: readonly string[], command: string): string {
  const [name] = positionals;
  if (name !== undefined) return name;
  throw new UserError("USAGE", `${command} needs the login's name.`, `Write "keyward ${command} NAME".`);
}
