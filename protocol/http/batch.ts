import { Type, type Static } from "typebox";
import { Alias, closed, optional } from "./parts.ts";
import { ScopeQuery } from "./scope.ts";
import { FIELDS, Value } from "./secret-fields.ts";

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
        Type.Object(
          {
            op: Type.Literal("rename"),
            ...BATCH_PLACE,
            to: Type.String({ description: "The new name, which gets all versions." }),
            alias: Type.Optional(Alias),
          },
          closed,
        ),
      ]),
      { minItems: 1, maxItems: 1_000 },
    ),
  },
  closed,
);
export type Batch = Static<typeof Batch>;
