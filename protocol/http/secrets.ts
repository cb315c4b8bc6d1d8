import { Type, type Static } from "typebox";
import { Alias, Time, closed, optional } from "./parts.ts";
import { ScopeQuery } from "./scope.ts";
import { FIELDS, RawType, SECRET, Value } from "./secret-fields.ts";

export const SecretName = Type.Object({ name: Type.String() });

export const SecretInput = Type.Object(
  { key: Type.String(), value: Value, ...ScopeQuery.properties, ...optional(FIELDS) },
  closed,
);
export type SecretInput = Static<typeof SecretInput>;

/** Fields that are named are replaced whole, the others stay; a new value makes a new version. */
export const SecretPatch = Type.Object({ value: Type.Optional(Value), ...optional(FIELDS) }, closed);
export type SecretPatch = Static<typeof SecretPatch>;

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

export const DetailedLinks = Type.Array(DetailedLink, {
  description: "Every definition in reach, in the order in which they are asked; with `details=true` alone.",
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

export const Rename = Type.Object(
  { key: Type.String({ description: "The new name." }), alias: Type.Optional(Alias) },
  closed,
);

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

/** What the KV API keeps under a path that names no secret. */
export const RawEntry = Type.Object({
  path: Type.String(),
  version: Type.Integer({ minimum: 0, description: "0 as long as there is none." }),
  deleted: Type.Boolean(),
  created_at_iso: Time,
  updated_at_iso: Time,
});
export type RawEntry = Static<typeof RawEntry>;
