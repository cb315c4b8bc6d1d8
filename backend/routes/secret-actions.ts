import type { SecretMetadata } from "../../core/secret.ts";
import type { CompareAndSet, Place, Vault } from "../../core/vault.ts";
import * as Http from "../../protocol/http.ts";
import type { App } from "../app.ts";
import { conditionOf, etagOf } from "../etag.ts";
import { placeOf } from "../request-place.ts";
import { httpSecret } from "../secret-shape.ts";

interface ActionRequest {
  readonly params: { readonly name: string };
  readonly query: Http.ScopeQuery;
  readonly headers: { readonly "if-match"?: string | undefined };
  readonly session: { readonly vault: Vault };
}

/** What is done to one definition besides writing it. Each answers with what the definition is then. */
export function addActionRoutes(app: App, vaultId: string): void {
  const schema = {
    params: Http.SecretName,
    querystring: Http.ScopeQuery,
    response: { 200: Http.SecretMetadata },
  };

  async function act(
    request: ActionRequest,
    reply: { header(name: string, value: string): unknown },
    step: (vault: Vault, place: Place, condition: CompareAndSet) => Promise<SecretMetadata>,
  ): Promise<Http.SecretMetadata> {
    const { vault } = request.session;
    const place = await placeOf(vault, request.params.name, request.query);
    const secret = await step(vault, place, conditionOf(request.headers["if-match"]));
    reply.header("etag", etagOf(secret));
    return httpSecret(secret, vaultId);
  }

  app.post(
    "/secrets/:name/revoke",
    { schema: { ...schema, summary: "Disable a secret without deleting it" } },
    (request, reply) => act(request, reply, (vault, place, condition) => vault.revoke(place, condition)),
  );
  app.post(
    "/secrets/:name/restore",
    { schema: { ...schema, summary: "Enable a revoked secret again" } },
    (request, reply) => act(request, reply, (vault, place, condition) => vault.restore(place, condition)),
  );
  app.post(
    "/secrets/:name/rename",
    {
      schema: { ...schema, summary: "Give a secret another name, with all its versions", body: Http.Rename },
    },
    (request, reply) =>
      act(request, reply, (vault, place, condition) => {
        const { key, alias } = request.body;
        return vault.rename(place, key, { ...condition, alias });
      }),
  );
  app.post(
    "/secrets/:name/rollback",
    {
      schema: {
        ...schema,
        summary: "Make an old version's value the latest again, as a new version",
        body: Http.Rollback,
      },
    },
    (request, reply) =>
      act(request, reply, (vault, place, condition) =>
        vault.rollback(place, request.body?.version, condition),
      ),
  );
  app.post(
    "/secrets/:name/versions/delete",
    { schema: { ...schema, summary: "Delete versions, which can be undone", body: Http.Versions } },
    (request, reply) =>
      act(request, reply, (vault, place, condition) =>
        vault.deleteVersions(place, request.body.versions, condition),
      ),
  );
  app.post(
    "/secrets/:name/versions/undelete",
    { schema: { ...schema, summary: "Bring deleted versions back", body: Http.Versions } },
    (request, reply) =>
      act(request, reply, (vault, place, condition) =>
        vault.undelete(place, request.body.versions, condition),
      ),
  );
  app.post(
    "/secrets/:name/versions/destroy",
    { schema: { ...schema, summary: "Destroy versions for good", body: Http.Versions } },
    (request, reply) =>
      act(request, reply, (vault, place, condition) =>
        vault.destroy(place, request.body.versions, condition),
      ),
  );
}
