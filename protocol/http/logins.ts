import { Type, type Static } from "typebox";
import { Duration, Right, Time, TimeOrNever, closed } from "./parts.ts";
import { TokenInput } from "./tokens.ts";

/** What is left out of what its tokens may do is everything; policies say the rest. */
export const LoginInput = Type.Union([
  Type.Object(
    {
      kind: Type.Literal("machine"),
      ...TokenInput.properties,
      secret_ttl: Type.Optional(Duration),
      secret_uses: Type.Optional(Type.Integer({ minimum: 1 })),
    },
    closed,
  ),
  Type.Object(
    {
      kind: Type.Literal("jwt"),
      ...TokenInput.properties,
      issuer: Type.String({ description: "With https, as in the tokens' `iss`." }),
      audience: Type.String(),
      bound_claims: Type.Record(Type.String(), Type.Array(Type.String()), {
        description: 'What else a token must say: `{"sub": ["repo:org/app:*"]}`.',
      }),
      user_claim: Type.Optional(Type.String({ description: "The claim that names the user." })),
    },
    closed,
  ),
]);
export type LoginInput = Static<typeof LoginInput>;

export const Login = Type.Object({
  name: Type.String(),
  kind: Type.Enum(["machine", "jwt"]),
  user: Type.String(),
  roles: Type.Array(Type.String()),
  scope: Type.String(),
  rights: Type.Array(Right),
  ttl: Type.Integer(),
  max_ttl: Type.Integer(),
  renewable: Type.Boolean(),
  role_id: Type.Optional(Type.String()),
  secret_ttl: Type.Optional(
    Type.Union([Type.Integer(), Type.Null()], { description: "Of a secret id: seconds, or without end." }),
  ),
  secret_uses: Type.Optional(Type.Union([Type.Integer(), Type.Null()])),
  issuer: Type.Optional(Type.String()),
  audience: Type.Optional(Type.String()),
  bound_claims: Type.Optional(Type.Record(Type.String(), Type.Array(Type.String()))),
  user_claim: Type.Optional(Type.Union([Type.String(), Type.Null()])),
});
export type Login = Static<typeof Login>;

/** What may be shown of a machine's secret id. */
export const SecretId = Type.Object({
  accessor: Type.String(),
  uses_left: Type.Union([Type.Integer(), Type.Null()]),
  expires_at: TimeOrNever,
  created_at: Time,
  created_by: Type.String(),
});
export type SecretId = Static<typeof SecretId>;

export const NewSecretId = Type.Object({
  secret_id: Type.String({ description: "Shown this once." }),
  accessor: Type.String(),
});
export type NewSecretId = Static<typeof NewSecretId>;
