import { Type, type Static, type TSchema } from "typebox";

/**
 * The shapes of the native API under `/api/v1`, defined once: the server checks requests against them and writes
 * answers with them, `/api/openapi.json` is made of them, and the SDK and the command line have their types.
 * What no schema can say (names, scopes, sizes of values) is checked by `core`, which has better words for it.
 */

const closed = { additionalProperties: false } as const;

export const ScopeQuery = Type.Object(
  {
    project: Type.Optional(Type.String({ description: "`-`: no project. Left out or `*`: the platform." })),
    environment: Type.Optional(Type.String()),
    service: Type.Optional(
      Type.String({ description: "Without a project: the one in which the service is known." }),
    ),
  },
  closed,
);
export type ScopeQuery = Static<typeof ScopeQuery>;

const RotationPolicy = Type.Object(
  {
    enabled: Type.Boolean(),
    period: Type.String({ description: "How long one value may be in use, such as `30d`." }),
    notifyBefore: Type.Optional(Type.String({ description: "Such as `7d`." })),
  },
  closed,
);

const TokenType = Type.Union([Type.Literal("api"), Type.Literal("access")]);
const Texts = Type.Array(Type.String(), { maxItems: 64 });

/** What a person says about a secret besides its value. */
const FIELDS = {
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

const Value = Type.Union([Type.String(), Type.Record(Type.String(), Type.Any())], {
  description: "A text, or a JSON object where one secret has several attributes; at most 64 KiB.",
});

export const SecretInput = Type.Object(
  { key: Type.String(), value: Value, ...ScopeQuery.properties, ...optional(FIELDS) },
  closed,
);
export type SecretInput = Static<typeof SecretInput>;

/** Fields that are named are replaced whole, the others stay; a new value makes a new version. */
export const SecretPatch = Type.Object({ value: Type.Optional(Value), ...optional(FIELDS) }, closed);
export type SecretPatch = Static<typeof SecretPatch>;

const SECRET = {
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
};

/** A definition without anything of its value: what lists give. */
export const SecretMetadata = Type.Object(SECRET);
export type SecretMetadata = Static<typeof SecretMetadata>;

export const Secret = Type.Object({
  ...SECRET,
  inherited: Type.Boolean({ description: "Whether it comes from a wider scope than the one asked for." }),
  value: Type.String({ description: "As it is stored: `encrypted:AES256:…`" }),
  raw_value: Type.Optional(
    Type.String({ description: "The value, with `raw=true` alone; of an object its JSON text." }),
  ),
});
export type Secret = Static<typeof Secret>;

/** One committed write; never a value. */
export const Change = Type.Object({
  sequence: Type.Integer({ minimum: 1 }),
  kind: Type.String({ description: "`created`, `updated`, `removed`, `revoked`, …" }),
  key: Type.String(),
  uri: Type.String(),
  ...ScopeQuery.properties,
  version: Type.Integer({ minimum: 1 }),
  at: Type.String({ format: "date-time" }),
});
export type Change = Static<typeof Change>;

export const Changes = Type.Object({
  epoch: Type.String({ description: "Another one after a restore: then everything is to be read anew." }),
  sequence: Type.Integer({ description: "What `since` is to be next time." }),
  changes: Type.Array(Change),
});
export type Changes = Static<typeof Changes>;

/** RFC 9457. The fields beside the standard's are `code`, `message` and `fix`. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String(),
    message: Type.String(),
    fix: Type.String(),
  },
  { description: "What went wrong, and what to do. It never holds what was submitted." },
);
export type Problem = Static<typeof Problem>;

/** The same properties, each of which may be left out. */
function optional<const P extends Record<string, TSchema>>(properties: P) {
  return Type.Partial(Type.Object(properties)).properties;
}
