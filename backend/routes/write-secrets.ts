import { Type } from "typebox";
import { Redacted } from "../../core/redacted.ts";
import type { SecretMetadata } from "../../core/secret.ts";
import * as Http from "../../protocol/http.ts";
import type { App } from "../app.ts";
import { conditionOf, etagOf } from "../etag.ts";
import { placeOf } from "../request-place.ts";
import { fieldsOf, httpSecret } from "../secret-shape.ts";

/** What is written is answered with its metadata: to see its ciphertext is another right. */
export function addWriteRoutes(app: App, vaultId: string): void {
  app.post(
    "/secrets",
    { schema: { summary: "Add a secret", body: Http.SecretInput, response: { 201: Http.SecretMetadata } } },
    async (request, reply) => {
      const { vault } = request.session;
      const { key, value, project, environment, service, ...fields } = request.body;
      const place = await placeOf(vault, key, { project, environment, service });
      const secret = await vault.create(place, new Redacted(value), fieldsOf(fields));
      reply.code(201).header("etag", etagOf(secret)).header("location", addressOf(secret));
      return httpSecret(secret, vaultId);
    },
  );

  app.patch(
    "/secrets/:name",
    {
      schema: {
        summary: "Change a secret's value, its metadata, or both",
        params: Http.SecretName,
        querystring: Http.ScopeQuery,
        body: Http.SecretPatch,
        response: { 200: Http.SecretMetadata },
      },
    },
    async (request, reply) => {
      const { vault } = request.session;
      const { value, ...fields } = request.body;
      const place = await placeOf(vault, request.params.name, request.query);
      const secret = await vault.update(place, {
        ...(value !== undefined && { value: new Redacted(value) }),
        fields: fieldsOf(fields),
        ...conditionOf(request.headers["if-match"]),
      });
      reply.header("etag", etagOf(secret));
      return httpSecret(secret, vaultId);
    },
  );

  app.delete(
    "/secrets/:name",
    {
      schema: {
        summary: "Remove a definition with all its versions",
        params: Http.SecretName,
        querystring: Http.ScopeQuery,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { vault } = request.session;
      const place = await placeOf(vault, request.params.name, request.query);
      await vault.remove(place, conditionOf(request.headers["if-match"]));
      return reply.code(204).send(null);
    },
  );
}

function addressOf({ key, scope }: SecretMetadata): string {
  const query = new URLSearchParams({ ...scope }).toString();
  return `/api/v1/secrets/${encodeURIComponent(key)}${query === "" ? "" : `?${query}`}`;
}
