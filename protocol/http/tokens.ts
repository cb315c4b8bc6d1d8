import { Type, type Static } from "typebox";
import { Duration, Right, Rights, Time, TimeOrNever, closed } from "./parts.ts";
import { SECRET } from "./secret-fields.ts";

/** What is left out is that of the token with which it is made. */
export const TokenInput = Type.Object(
  {
    user: Type.Optional(Type.String()),
    roles: Type.Optional(Type.Array(Type.String(), { maxItems: 64 })),
    scope: Type.Optional(
      Type.String({ description: "What it can reach at most, such as `shop/production`." }),
    ),
    rights: Type.Optional(Rights),
    ttl: Type.Optional(Duration),
    max_ttl: Type.Optional(Duration),
    renewable: Type.Optional(Type.Boolean()),
  },
  closed,
);
export type TokenInput = Static<typeof TokenInput>;

const SELF = {
  accessor: Type.String({ description: "The token's public id." }),
  user: Type.String(),
  roles: Type.Array(Type.String()),
  scope: Type.String(),
  rights: Type.Array(Right),
  expires_at: TimeOrNever,
};

export const Self = Type.Object({ ...SELF, workspace_id: SECRET.workspace_id });
export type Self = Static<typeof Self>;

export const Token = Type.Object({
  ...SELF,
  renewable: Type.Boolean(),
  root: Type.Boolean(),
  parent: Type.Union([Type.String(), Type.Null()]),
  login: Type.Union([Type.String(), Type.Null()]),
  created_at: Time,
  created_by: Type.String(),
});
export type Token = Static<typeof Token>;

export const NewToken = Type.Object({
  token: Type.String({ description: "Shown this once." }),
  ...Token.properties,
});
export type NewToken = Static<typeof NewToken>;
