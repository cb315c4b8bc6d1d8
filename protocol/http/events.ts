import { Type, type Static } from "typebox";
import { Time, closed } from "./parts.ts";
import { ScopeQuery } from "./scope.ts";
import { SECRET } from "./secret-fields.ts";

export const Rotation = Type.Object({
  ...SECRET,
  state: Type.Enum(["soon", "due", "overdue"]),
  due_at: Time,
  has_command: Type.Boolean({ description: "Whether the server has a command that rotates it." }),
  trouble: Type.Union([Type.String(), Type.Null()], { description: "Why that failed the last time." }),
});
export type Rotation = Static<typeof Rotation>;

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
  count: Type.Optional(
    Type.Integer({ minimum: 1, description: "Of refusals that were put on record together: how many." }),
  ),
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
