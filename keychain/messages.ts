import type { UserError } from "../core/user-error.ts";

/** What crosses the channel between the host and the child: one call, then its one answer. */
export type Call = { service: string; account: string } & (
  | { op: "get" }
  | { op: "set"; value: string }
  | { op: "delete" }
);

/** `get` gives the value or null, `set` null, `delete` whether there was an entry. */
export type Answer = { result: string | boolean | null } | { error: ReturnType<UserError["toJSON"]> };
