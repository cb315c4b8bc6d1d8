import { hostname, userInfo } from "node:os";

/** Who acts on this machine, as audit logs name them: `ann@laptop`, or `uid1000@web-1` where the user has no name. */
export function localActor(): string {
  return `${userName()}@${hostname()}`;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container's user often stands in no list of users.
    return `uid${process.getuid?.() ?? ""}`;
  }
}
