import { Type } from "typebox";
import { closed } from "./parts.ts";

const RotationPolicy = Type.Object(
  {
    enabled: Type.Boolean(),
    period: Type.String({ description: "How long one value may be in use, such as `30d`." }),
    notifyBefore: Type.Optional(Type.String({ description: "Such as `7d`." })),
  },
  closed,
);

export const TokenType = Type.Union([Type.Literal("api"), Type.Literal("access")]);

const Texts = Type.Array(Type.String(), { maxItems: 64 });

/** What a person says about a secret besides its value. */
export const FIELDS = {
  description: Type.String(),
  token_type: TokenType,
  scope: Type.Array(Type.String(), {
    maxItems: 64,
    description: "Tags of the apps that may use it; empty: all.",
  }),
  envs: Type.Array(Type.String(), { maxItems: 64, description: "Environments that it is for; empty: all." }),
  tags: Texts,
  metadata: Type.Record(Type.String(), Type.String(), { maxProperties: 64 }),
  expires_at: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], {
    description: "Unix time in seconds.",
  }),
  rotationPolicy: Type.Union([RotationPolicy, Type.Null()]),
};

export const Value = Type.Union([Type.String(), Type.Record(Type.String(), Type.Any())], {
  description: "A text, or a JSON object where one secret has several attributes; at most 64 KiB.",
});

export const SECRET = {
  _id: Type.String(),
  workspace_id: Type.String({ description: "The vault's id." }),
  key: Type.String(),
  uri: Type.String({ description: "`secret://project/environment/service/NAME`" }),
  project: Type.Optional(Type.String()),
  environment: Type.Optional(Type.String()),
  service: Type.Optional(Type.String()),
  source: Type.String({ description: "The scope in words, such as `ProjectID: shop`." }),
  status: Type.Union([Type.Literal("active"), Type.Literal("revoked")]),
  version: Type.Integer({ minimum: 1 }),
  deleted: Type.Boolean({ description: "Whether the latest version is deleted." }),
  description: Type.Optional(FIELDS.description),
  token_type: Type.Optional(TokenType),
  scope: FIELDS.scope,
  envs: FIELDS.envs,
  tags: FIELDS.tags,
  metadata: FIELDS.metadata,
  expires_at: FIELDS.expires_at,
  rotationPolicy: FIELDS.rotationPolicy,
  createdAt: Type.String({ format: "date-time" }),
  updatedAt: Type.String({ format: "date-time" }),
  created_at_iso: Type.String({ format: "date-time" }),
  updated_at_iso: Type.String({ format: "date-time" }),
  rotated_at_iso: Type.String({ format: "date-time", description: "When the latest value was written." }),
};

export const RawType = Type.Union([Type.Literal("string"), Type.Literal("object")], {
  description: "What `raw_value` is the text of.",
});
