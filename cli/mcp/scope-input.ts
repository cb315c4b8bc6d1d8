import { Type } from "typebox";

/** Where an agent looks: the same three words as everywhere, each of them optional. */
export const SCOPE_INPUT = {
  project: Type.Optional(
    Type.String({
      description: "The project. Without any of the three, the scope that the folder is bound to.",
    }),
  ),
  environment: Type.Optional(
    Type.String({ description: "The environment, such as production. Alone, that of the bound folder." }),
  ),
  service: Type.Optional(Type.String({ description: "The service." })),
};
