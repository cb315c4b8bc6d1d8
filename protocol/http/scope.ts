import { Type, type Static } from "typebox";
import { closed } from "./parts.ts";

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

export const Scopes = Type.Array(
  Type.Object({
    scope: Type.String({ description: "Such as `shop/production`." }),
    ...ScopeQuery.properties,
  }),
);
