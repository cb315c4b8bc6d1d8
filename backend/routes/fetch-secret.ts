import { Type, type Static } from "typebox";
import { winnerOf } from "../../core/resolve.ts";
import { sameScope } from "../../core/scope.ts";
import type { SecretMetadata } from "../../core/secret.ts";
import type { Place, Resolved, Revealed, Vault } from "../../core/vault.ts";
import * as Http from "../../protocol/http.ts";
import { notFound } from "../../vault/refusals.ts";
import type { App } from "../app.ts";
import { etagOf, isKnown } from "../etag.ts";
import { placeOf } from "../request-place.ts";
import { httpLinks, rawOf } from "../secret-shape.ts";
import { secretText, sendJson } from "../secret-text.ts";

const Query = Type.Object(
  {
    ...Http.ScopeQuery.properties,
    raw: Type.Optional(
      Type.Boolean({
        description: "Whether the value is wanted: for that one must have the right to reveal.",
      }),
    ),
    own: Type.Optional(
      Type.Boolean({ description: "What is defined in exactly this scope, though it be revoked." }),
    ),
    app: Type.Optional(Type.String({ description: "The app that asks, compared with `scope`." })),
    details: Type.Optional(
      Type.Boolean({
        description: "With `raw=true`: whether the other definitions in reach are wanted, too.",
      }),
    ),
    version: Type.Optional(
      Type.Integer({ minimum: 1, description: "This one of what is defined in exactly this scope." }),
    ),
  },
  { additionalProperties: false },
);
type Query = Static<typeof Query>;

export function addFetchRoute(app: App, vaultId: string): void {
  app.get(
    "/secrets/:name",
    {
      schema: {
        summary: "Fetch one secret: the definition that wins at this scope",
        params: Http.SecretName,
        querystring: Query,
        response: { 200: Http.Secret, 304: Type.Null({ description: "You have it already." }) },
      },
    },
    async (request, reply) => {
      const { params, query, headers } = request;
      const { vault } = request.session;
      const place = await placeOf(vault, params.name, query);
      // Who has it already is answered without an act on record, as nothing is shown.
      if (query.raw && headers["if-none-match"] === undefined) {
        const revealed = await reveal(vault, place, query);
        reply.header("etag", etagFor(revealed.secret, place));
        return sendJson(reply, await shown(vault, place, revealed, query));
      }
      const secret = await find(vault, place, query);
      const etag = etagFor(secret, place);
      reply.header("etag", etag);
      // The ETag is of the definition alone.
      const isOfIt = query.version === undefined && !query.details;
      if (isOfIt && isKnown(headers["if-none-match"], etag)) return reply.code(304).send(null);
      const found = query.raw ? await reveal(vault, place, query) : { secret };
      return sendJson(reply, await shown(vault, place, found, query));
    },
  );

  async function shown(
    vault: Vault,
    place: Place,
    { secret, value, ciphertext, chain }: Pick<Revealed, "secret"> & Partial<Resolved>,
    { version, details }: Query,
  ): Promise<string> {
    const more: Omit<Http.Secret, keyof Http.SecretMetadata> = {
      ...(version !== undefined && { latest_version: secret.version }),
      inherited: !sameScope(secret.scope, place.scope),
      value: ciphertext ?? (await vault.ciphertext(secret, version, place.scope)),
      ...(value && rawOf(value)),
      ...(details && chain && { links: httpLinks(chain, vaultId) }),
    };
    return secretText(version === undefined ? secret : { ...secret, version }, vaultId, more);
  }
}

const isOwn = ({ own = false, version }: Query): boolean => own || version !== undefined;

/** Its metadata alone. */
async function find(vault: Vault, place: Place, query: Query): Promise<SecretMetadata> {
  const chain = await vault.explain(place, { app: query.app });
  if (!isOwn(query)) return winnerOf(chain);
  const own = chain.links.find(({ definition }) => sameScope(definition.scope, place.scope));
  if (!own) throw notFound(place);
  return own.definition;
}

function reveal(vault: Vault, place: Place, query: Query): Promise<Revealed & Partial<Resolved>> {
  return isOwn(query) ? vault.reveal(place, query.version) : vault.resolve(place, { app: query.app });
}

function etagFor(secret: SecretMetadata, { scope }: Place): string {
  return etagOf(secret, !sameScope(secret.scope, scope));
}
