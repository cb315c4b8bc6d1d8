import type * as Http from "../protocol/http.ts";
import { RIGHTS } from "../vault/access/identity.ts";
import type { Flags } from "./command.ts";
import { namesIn, rightsIn } from "./rights-argument.ts";

/** What a token may do, and for how long. */
export const ENTITLEMENT_FLAGS = {
  user: { type: "string", help: "whose it is; by default one's own", placeholder: "USER" },
  role: { type: "string", help: "roles that policies name, separated by commas", placeholder: "A,B" },
  scope: { type: "string", help: "what it can reach at most: shop/production", placeholder: "SCOPE" },
  rights: { type: "string", help: `what it can be used for: ${RIGHTS.join(", ")}`, placeholder: "A,B" },
  ttl: { type: "string", help: "how long it lives: 1h, 30d", placeholder: "DURATION" },
} as const satisfies Flags;

/** What the flags name; what they leave out is left out. @throws UserError USAGE */
export function entitlementIn(flags: {
  readonly [name in keyof typeof ENTITLEMENT_FLAGS]?: string;
}): Http.TokenInput {
  const { user, role, scope, rights, ttl } = flags;
  return {
    ...(user !== undefined && { user }),
    ...(role !== undefined && { roles: namesIn(role) }),
    ...(rights !== undefined && { rights: rightsIn("--rights", rights) }),
    ...(scope !== undefined && { scope }),
    ...(ttl !== undefined && { ttl }),
  };
}
