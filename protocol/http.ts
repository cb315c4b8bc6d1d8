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
/** As it is sent, or as a caller puts it together from parts that may be unset. */
export type ScopeQuery = { readonly [part in keyof Static<typeof ScopeQuery>]?: string | undefined };

export const SecretName = Type.Object({ name: Type.String() });

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
  rotated_at_iso: Type.String({ format: "date-time", description: "When the latest value was written." }),
};

/** A definition without anything of its value: what lists give. */
export const SecretMetadata = Type.Object(SECRET);
export type SecretMetadata = Static<typeof SecretMetadata>;

/** One of a list: what it is at the scope that was asked for. */
export const ListedSecret = Type.Object({
  ...SECRET,
  state: Type.String({ description: "`wins`, `shadowed`, `filtered`, `revoked`, `expired` or `deleted`." }),
  inherited: Type.Boolean(),
});
export type ListedSecret = Static<typeof ListedSecret>;

/** What became of a definition at the scope that was asked for. */
const DetailedLink = Type.Object({ state: Type.String(), secret: SecretMetadata });
export type DetailedLink = Static<typeof DetailedLink>;
const DetailedLinks = Type.Array(DetailedLink, {
  description: "Every definition in reach, in the order in which they are asked; with `details=true` alone.",
});

const RawType = Type.Union([Type.Literal("string"), Type.Literal("object")], {
  description: "What `raw_value` is the text of.",
});

export const Secret = Type.Object({
  ...SECRET,
  inherited: Type.Boolean({ description: "Whether it comes from a wider scope than the one asked for." }),
  value: Type.String({ description: "As it is stored: `encrypted:AES256:…`" }),
  raw_value: Type.Optional(
    Type.String({ description: "The value, with `raw=true` alone; of an object its JSON text." }),
  ),
  raw_type: Type.Optional(RawType),
  latest_version: Type.Optional(
    Type.Integer({ description: "Where another version was asked for by its number." }),
  ),
  links: Type.Optional(DetailedLinks),
});
export type Secret = Static<typeof Secret>;

export const Rename = Type.Object({ key: Type.String({ description: "The new name." }) }, closed);
export const Rotate = Type.Union([
  Type.Object({ value: Type.Optional(Value), ...optional(FIELDS) }, closed),
  Type.Null(),
  Type.Undefined(),
]);
export const Rollback = Type.Union([
  Type.Object(
    { version: Type.Optional(Type.Integer({ minimum: 1, description: "By default the one before." })) },
    closed,
  ),
  Type.Null(),
  Type.Undefined(),
]);
export const Versions = Type.Object(
  { versions: Type.Array(Type.Integer({ minimum: 1 }), { minItems: 1, maxItems: 1_000 }) },
  closed,
);

export const Version = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  created_at_iso: Type.String({ format: "date-time" }),
  created_by: Type.String(),
  deleted_at_iso: Type.Union([Type.String({ format: "date-time" }), Type.Null()]),
  destroyed: Type.Boolean(),
});
export type Version = Static<typeof Version>;

export const Diff = Type.Object({
  from: Version,
  to: Version,
  differences: Type.Array(
    Type.Object({
      attribute: Type.String({ description: "Such as `db.password`; empty for the value as a whole." }),
      change: Type.Union([Type.Literal("added"), Type.Literal("removed"), Type.Literal("changed")]),
      before: Type.Optional(Type.Any()),
      after: Type.Optional(Type.Any()),
    }),
  ),
});
export type Diff = Static<typeof Diff>;

export const Resolution = Type.Object({
  scope: Type.String(),
  secrets: Type.Array(Type.Object({ ...SECRET, inherited: Type.Boolean(), raw_value: Type.String() })),
  refused: Type.Array(
    Type.Object({ key: Type.String(), code: Type.String(), message: Type.String(), fix: Type.String() }),
  ),
});

/** The same with all that a program may want to know of each. */
export const DetailedResolution = Type.Object({
  scope: Type.String(),
  secrets: Type.Array(
    Type.Object({
      ...SECRET,
      inherited: Type.Boolean(),
      value: Type.String(),
      raw_value: Type.String(),
      raw_type: RawType,
      links: DetailedLinks,
    }),
  ),
  refused: Resolution.properties.refused,
});
export type DetailedResolution = Static<typeof DetailedResolution>;

const Link = Type.Object({
  source: Type.String(),
  scope: Type.String(),
  state: Type.String(),
  secret: Type.Optional(Type.Object(SECRET, { description: "With `details=true` alone." })),
});

/** The chain of a name, as every face shows it. */
export const Explanation = Type.Object({
  key: Type.String(),
  scope: Type.String(),
  winner: Type.Union([Link, Type.Null()]),
  inherited: Type.Boolean(),
  chain: Type.Array(Link),
});
export type Explanation = Static<typeof Explanation>;

const BATCH_PLACE = {
  key: Type.String(),
  ...ScopeQuery.properties,
  ifVersion: Type.Optional(
    Type.Integer({ minimum: 0, description: "The version that you saw; with `put`, 0 means none." }),
  ),
  ifState: Type.Optional(
    Type.Object(
      { _id: Type.String(), updated_at_iso: Type.String({ format: "date-time" }) },
      { ...closed, description: "As you saw it: nothing at all, its fields included, was written since." },
    ),
  ),
};

/** All of them are done, or none. */
export const Batch = Type.Object(
  {
    operations: Type.Array(
      Type.Union([
        Type.Object(
          { op: Type.Literal("create"), ...BATCH_PLACE, value: Value, ...optional(FIELDS) },
          closed,
        ),
        Type.Object({ op: Type.Literal("put"), ...BATCH_PLACE, value: Value, ...optional(FIELDS) }, closed),
        Type.Object(
          { op: Type.Literal("update"), ...BATCH_PLACE, value: Type.Optional(Value), ...optional(FIELDS) },
          closed,
        ),
        Type.Object({ op: Type.Literal("delete"), ...BATCH_PLACE }, closed),
        Type.Object({ op: Type.Literal("revoke"), ...BATCH_PLACE }, closed),
        Type.Object({ op: Type.Literal("restore"), ...BATCH_PLACE }, closed),
      ]),
      { minItems: 1, maxItems: 1_000 },
    ),
  },
  closed,
);
export type Batch = Static<typeof Batch>;

/** Many names at one scope. */
export const BatchGet = Type.Object(
  {
    names: Type.Array(Type.String(), { minItems: 1, maxItems: 1_000 }),
    ...ScopeQuery.properties,
    app: Type.Optional(Type.String()),
  },
  closed,
);

/** The same for `POST /resolve`, where no names stand for all that are in reach. */
export const ResolveInput = Type.Object(
  { ...BatchGet.properties, names: Type.Optional(BatchGet.properties.names) },
  closed,
);

export const Scopes = Type.Array(
  Type.Object({
    scope: Type.String({ description: "Such as `shop/production`." }),
    ...ScopeQuery.properties,
  }),
);

const Right = Type.Enum(["list", "read", "reveal", "write", "delete", "grant"]);
const Rights = Type.Array(Right, { minItems: 1 });
const Duration = Type.String({ description: "Such as `1h` or `30d`." });
const Time = Type.String({ format: "date-time" });
const TimeOrNever = Type.Union([Time, Type.Null()]);

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

export const Rotation = Type.Object({
  ...SECRET,
  state: Type.Enum(["soon", "due", "overdue"]),
  due_at: Time,
  has_command: Type.Boolean({ description: "Whether the server has a command that rotates it." }),
  trouble: Type.Union([Type.String(), Type.Null()], { description: "Why that failed the last time." }),
});
export type Rotation = Static<typeof Rotation>;

/** What the KV API keeps under a path that names no secret. */
export const RawEntry = Type.Object({
  path: Type.String(),
  version: Type.Integer({ minimum: 0, description: "0 as long as there is none." }),
  deleted: Type.Boolean(),
  created_at_iso: Time,
  updated_at_iso: Time,
});
export type RawEntry = Static<typeof RawEntry>;

export const WebhookInput = Type.Object(
  {
    url: Type.String({ description: "With https." }),
    ...ScopeQuery.properties,
  },
  closed,
);
const WEBHOOK = {
  id: Type.String(),
  url: Type.String(),
  scope: Type.String({ description: "Changes in it, in narrower ones, and in those that it inherits from." }),
  created_at: Time,
  created_by: Type.String(),
  trouble: Type.Union([Type.String(), Type.Null()], { description: "Why the last attempt failed." }),
};
export const Webhook = Type.Object(WEBHOOK);
export type Webhook = Static<typeof Webhook>;
export const NewWebhook = Type.Object({
  ...WEBHOOK,
  signing_key: Type.String({
    description: "`Keyward-Signature: t=TIME,v1=HEX` is HMAC-SHA256 of `TIME.BODY` under this text.",
  }),
});

export const AuditRecord = Type.Object({
  sequence: Type.Integer({ minimum: 1 }),
  at: Type.String({ format: "date-time" }),
  actor: Type.String(),
  token: Type.Optional(Type.String({ description: "The accessor of the token that it was done with." })),
  action: Type.String(),
  resource: Type.String(),
  resources: Type.Optional(Type.Array(Type.String())),
  outcome: Type.Union([Type.Literal("done"), Type.Literal("denied")]),
});

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
  latest: Type.Integer({ description: "The number of the latest change of all." }),
  changes: Type.Array(Change),
});
export type Changes = Static<typeof Changes>;

/** RFC 9457. The fields beside the standard's are `code`, `message`, `fix` and, where there is more to tell, `details`. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String(),
    message: Type.String(),
    fix: Type.String(),
    details: Type.Optional(Type.Record(Type.String(), Type.Any())),
  },
  { description: "What went wrong, and what to do. It never holds what was submitted." },
);
export type Problem = Static<typeof Problem>;

/** The same properties, each of which may be left out. */
function optional<const P extends Record<string, TSchema>>(properties: P) {
  return Type.Partial(Type.Object(properties)).properties;
}
