import { Type } from "typebox";
import { originText, type Chain } from "../../core/resolve.ts";
import { formatScope, sameScope, type Scope } from "../../core/scope.ts";
import { valueText, type SecretMetadata } from "../../core/secret.ts";
import * as Http from "../../protocol/http.ts";
import type { App } from "../app.ts";
import { scopeOf } from "../request-place.ts";
import { httpSecret } from "../secret-shape.ts";

const Resolve = Type.Object(
  {
    ...Http.ScopeQuery.properties,
    names: Type.Optional(Type.String({ description: "With commas; left out, every name in reach." })),
    app: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);
const Explain = Type.Object(
  {
    ...Http.ScopeQuery.properties,
    name: Type.Optional(Type.String({ description: "Left out: every name in reach, as an array." })),
    app: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

/** What a scope sees: the values that win there, and why they do. */
export function addResolutionRoutes(app: App, vaultId: string): void {
  app.get(
    "/resolve",
    {
      schema: {
        summary: "All values that a scope sees, in one call",
        description: "One act on record. Names that give no value are in `refused`, with the reason.",
        querystring: Resolve,
        response: { 200: Http.Resolution },
      },
    },
    async (request) => {
      const { vault } = request.session;
      const { names, app } = request.query;
      const scope = await scopeOf(vault, request.query);
      const keys = names?.split(",").filter((name) => name !== "");
      const { found, refused } = keys
        ? await vault.resolveMany(scope, keys, { app })
        : await vault.resolveAll(scope, { app });
      return {
        scope: formatScope(scope),
        secrets: found.map(({ secret, value }) => ({
          ...httpSecret(secret, vaultId),
          inherited: !sameScope(secret.scope, scope),
          raw_value: valueText(value.reveal()),
        })),
        refused: [...refused],
      };
    },
  );
  app.get(
    "/explain",
    {
      schema: {
        summary: "Every definition of a name, and which one wins",
        querystring: Explain,
        response: { 200: Type.Union([Http.Explanation, Type.Array(Http.Explanation)]) },
      },
    },
    async (request) => {
      const { vault } = request.session;
      const { name, app } = request.query;
      const scope = await scopeOf(vault, request.query);
      if (name !== undefined) return httpChain(await vault.explain({ scope, key: name }, { app }), scope);
      return (await vault.explainAll(scope, { app })).map((chain) => httpChain(chain, scope));
    },
  );
}

function httpChain({ key, links, inherited }: Chain<SecretMetadata>, scope: Scope): Http.Explanation {
  const chain = links.map(({ definition, state }) => ({
    source: originText(definition),
    scope: formatScope(definition.scope),
    state,
  }));
  const winner = chain.find(({ state }) => state === "wins") ?? null;
  return { key, scope: formatScope(scope), winner, inherited, chain };
}
