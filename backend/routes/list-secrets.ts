import { Type } from "typebox";
import { formatScope } from "../../core/scope.ts";
import * as Http from "../../protocol/http.ts";
import type { App } from "../app.ts";
import { etagOf, etagOfAll, isKnown } from "../etag.ts";
import { linkNext, PAGED, PageQuery, pageIn } from "../pages.ts";
import { scopeOf } from "../request-place.ts";
import { httpSecret } from "../secret-shape.ts";

const Query = Type.Object(
  {
    ...Http.ScopeQuery.properties,
    reach: Type.Optional(
      Type.Union([Type.Literal("effective"), Type.Literal("own"), Type.Literal("below")], {
        description:
          "What each name is at this scope; what is defined exactly there; or there and further in.",
      }),
    ),
    app: Type.Optional(Type.String({ description: "The app that asks, compared with `scope`." })),
    text: Type.Optional(
      Type.String({ description: "Part of the name, description, a tag or the metadata." }),
    ),
    tags: Type.Optional(Type.String({ description: "With commas; all of them." })),
    status: Type.Optional(Http.SecretMetadata.properties.status),
    token_type: Type.Optional(Http.TokenType),
    env: Type.Optional(Type.String({ description: "Those that are for this environment." })),
    for: Type.Optional(Type.String({ description: "Those that are for this app." })),
    ...PageQuery.properties,
  },
  { additionalProperties: false },
);

export function addListRoute(app: App, vaultId: string): void {
  app.get(
    "/secrets",
    {
      schema: {
        summary: "List secrets: metadata, never values",
        description: "Without a scope, everything that you may see. Where there is more, `Link` says where.",
        querystring: Query,
        response: { 200: Type.Array(Http.ListedSecret), 304: Type.Null() },
      },
    },
    async (request, reply) => {
      const { vault } = request.session;
      const { project, environment, service, tags, env, for: forApp, ...asked } = request.query;
      const scope = await scopeOf(vault, { project, environment, service });
      const page = await vault.page({
        ...asked,
        scope,
        reach: asked.reach ?? (scope.project === undefined ? "below" : "effective"),
        tags: tags?.split(",").filter((tag) => tag !== ""),
        forEnvironment: env,
        forApp,
      });
      const etag = etagOfAll([
        `${formatScope(scope)} ${page.next ?? ""}`,
        ...page.secrets.map(({ secret, state, inherited }) => `${state} ${etagOf(secret, inherited)}`),
      ]);
      reply.header("etag", etag);
      if (isKnown(request.headers["if-none-match"], etag)) return reply.code(304).send(null);
      if (page.next !== null) linkNext(reply, request.url, page.next);
      return page.secrets.map(({ secret, state, inherited }) => ({
        ...httpSecret(secret, vaultId),
        state,
        inherited,
      }));
    },
  );
}

/** What is no secret's, and yet in the vault. */
export function addRawEntriesRoute(app: App): void {
  app.get(
    "/raw-entries",
    {
      schema: {
        summary: "What the KV API keeps under paths that name no secret, without its data",
        description: PAGED,
        querystring: PageQuery,
        response: { 200: Type.Array(Http.RawEntry) },
      },
    },
    async (request, reply) => {
      const all = await request.session.vault.rawEntries();
      return pageIn(request, reply, all, ({ path }) => path).map(({ created_at, updated_at, ...entry }) => ({
        ...entry,
        created_at_iso: new Date(created_at).toISOString(),
        updated_at_iso: new Date(updated_at).toISOString(),
      }));
    },
  );
}
