import { Type, type Static } from "typebox";
import { closed } from "./parts.ts";
import { ScopeQuery } from "./scope.ts";
import { RawType, SECRET } from "./secret-fields.ts";
import { DetailedLinks } from "./secrets.ts";

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
