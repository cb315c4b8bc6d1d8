import { Type } from "typebox";
import { originText, type Chain } from "../../core/resolve.ts";
import { formatScope, sameScope, type Scope } from "../../core/scope.ts";
import { valueText, type SecretMetadata } from "../../core/secret.ts";
import * as Http from "../../protocol/http.ts";
import type { App } from "../app.ts";
import { etagOf, etagOfAll, isKnown } from "../etag.ts";
import { PAGED, PageQuery, pageIn } from "../pages.ts";
import { scopeOf } from "../request-place.ts";
import { httpLinks, httpSecret, rawOf } from "../secret-shape.ts";
import { secretText, sendJson } from "../secret-text.ts";

const Resolve = Type.Object(
  {
    ...Http.ScopeQuery.properties,
    names: Type.Optional(Type.String({ description: "With commas; left out, every name in reach." })),
    name: Type.Optional(Type.String({ description: "The same for one, as `/explain` has it." })),
    app: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);
const Explain = Type.Object(
  {
    ...Http.ScopeQuery.properties,
    name: Type.Optional(Type.String({ description: "Left out: every name in reach, as an array." })),
    app: Type.Optional(Type.String()),
    details: Type.Optional(
      Type.Boolean({ description: "Whether all that is known of each definition is wanted." }),
    ),
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
        response: { 200: Http.Resolution, 304: Type.Null() },
      },
    },
    async (request, reply) => {
      const { vault } = request.session;
      const { name, names = name, app } = request.query;
      const scope = await scopeOf(vault, request.query);
      const keys = names?.split(",").filter((one) => one !== "");
      const { found, refused } = keys
        ? await vault.resolveMany(scope, keys, { app })
        : await vault.resolveAll(scope, { app });
      const [where, why] = [formatScope(scope), refused].map((part) => JSON.stringify(part));
      const etags = found.map(({ secret }) => etagOf(secret, !sameScope(secret.scope, scope)));
      const etag = etagOfAll([where!, why!, ...etags]);
      reply.header("etag", etag);
      if (isKnown(request.headers["if-none-match"], etag)) return reply.code(304).send(null);
      const secrets = found.map(({ secret, value }) =>
        secretText(secret, vaultId, {
          inherited: !sameScope(secret.scope, scope),
          raw_value: valueText(value.reveal()),
        }),
      );
      return sendJson(reply, `{"scope":${where},"secrets":[${secrets.join()}],"refused":${why}}`);
    },
  );
  app.post(
    "/resolve",
    {
      config: { isReading: true },
      schema: {
        summary: "The same for as many names as there are, with the definitions behind each value",
        description: "One act on record, and none that changes anything.",
        body: Http.ResolveInput,
        response: { 200: Http.DetailedResolution },
      },
    },
    async (request) => {
      const { vault } = request.session;
      const { names, app } = request.body;
      const scope = await scopeOf(vault, request.body);
      const { found, refused } = names
        ? await vault.resolveMany(scope, names, { app })
        : await vault.resolveAll(scope, { app });
      return {
        scope: formatScope(scope),
        secrets: found.map(({ secret, value, ciphertext, chain }) => ({
          ...httpSecret(secret, vaultId),
          inherited: !sameScope(secret.scope, scope),
          value: ciphertext,
          ...rawOf(value),
          links: httpLinks(chain, vaultId),
        })),
        refused: [...refused],
      };
    },
  );
  app.get(
    "/scopes",
    {
      schema: {
        summary: "Where anything is defined of which you may know",
        description: PAGED,
        querystring: Type.Object(
          {
            service: Type.Optional(Type.String({ description: "Only this service's." })),
            ...PageQuery.properties,
          },
          { additionalProperties: false },
        ),
        response: { 200: Http.Scopes },
      },
    },
    async (request, reply) => {
      const scopes = await request.session.vault.scopes(request.query.service);
      return pageIn(request, reply, scopes, formatScope).map((scope) => ({
        scope: formatScope(scope),
        ...scope,
      }));
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
      const { name, app, details = false } = request.query;
      const scope = await scopeOf(vault, request.query);
      const shown = (chain: Chain<SecretMetadata>) => httpChain(chain, scope, details ? vaultId : undefined);
      if (name !== undefined) return shown(await vault.explain({ scope, key: name }, { app }));
      return (await vault.explainAll(scope, { app })).map(shown);
    },
  );
}

/** @param detailsOf the vault's id, where the definitions themselves are wanted */
function httpChain(
  { key, links, inherited }: Chain<SecretMetadata>,
  scope: Scope,
  detailsOf?: string,
): Http.Explanation {
  const chain = links.map(({ definition, state }) => ({
    source: originText(definition),
    scope: formatScope(definition.scope),
    state,
    ...(detailsOf !== undefined && { secret: httpSecret(definition, detailsOf) }),
  }));
  const winner = chain.find(({ state }) => state === "wins") ?? null;
  return { key, scope: formatScope(scope), winner, inherited, chain };
}
