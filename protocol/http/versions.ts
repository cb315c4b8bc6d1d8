import { Type, type Static } from "typebox";
import { closed } from "./parts.ts";

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
