import { Type, type Static } from "typebox";
import { Duration, Right, Rights, Time, closed } from "./parts.ts";
import { ScopeQuery } from "./scope.ts";

const Secrets = Type.Record(Type.String(), Type.Any(), {
  description: 'By pattern: `{"*/production/*": {"read": ["engineers"], "deny": {"reveal": ["interns"]}}}`.',
});

/** Its inside is checked by the vault, which has better words for it. */
export const PolicyInput = Type.Object({ secrets: Secrets }, closed);

export const Policy = Type.Object({ name: Type.String(), secrets: Secrets });
export type Policy = Static<typeof Policy>;

export const PolicyTest = Type.Object(
  {
    user: Type.String(),
    roles: Type.Optional(Type.Array(Type.String())),
    right: Right,
    key: Type.String(),
    ...ScopeQuery.properties,
  },
  closed,
);
export type PolicyTest = Static<typeof PolicyTest>;

export const PolicyVerdict = Type.Object({
  allowed: Type.Boolean(),
  because: Type.Union([
    Type.Object({
      effect: Type.String(),
      policy: Type.String(),
      pattern: Type.String(),
      right: Right,
      subject: Type.String(),
    }),
    Type.String(),
  ]),
});
export type PolicyVerdict = Static<typeof PolicyVerdict>;

export const GrantInput = Type.Object(
  {
    user: Type.String(),
    duration: Duration,
    rights: Type.Optional(Rights),
    key: Type.Optional(Type.String({ description: "A secret's name, or else a pattern." })),
    ...ScopeQuery.properties,
    pattern: Type.Optional(Type.String({ description: "For administrators, such as `shop/production/*`." })),
  },
  closed,
);
export type GrantInput = Static<typeof GrantInput>;

export const Grant = Type.Object({
  id: Type.String(),
  user: Type.String(),
  on: Type.String({ description: "A secret's path, in which `*` is an unset level, or a pattern." }),
  pattern: Type.Boolean(),
  rights: Type.Array(Right),
  until: Time,
  created_at: Time,
  created_by: Type.String(),
});
export type Grant = Static<typeof Grant>;
