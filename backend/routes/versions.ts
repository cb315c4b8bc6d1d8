import { Type } from "typebox";
import type { JsonValue } from "../../core/secret.ts";
import type { Redacted } from "../../core/redacted.ts";
import type { VersionMetadata } from "../../core/vault.ts";
import * as Http from "../../protocol/http.ts";
import type { App } from "../app.ts";
import { placeOf } from "../request-place.ts";

const DiffQuery = Type.Object(
  {
    ...Http.ScopeQuery.properties,
    from: Type.Optional(Type.Integer({ minimum: 1, description: "By default the one before `to`." })),
    to: Type.Optional(Type.Integer({ minimum: 1, description: "By default the latest." })),
    raw: Type.Optional(Type.Boolean({ description: "Whether the values are wanted as well." })),
  },
  { additionalProperties: false },
);

/** A secret's versions, and how two of them differ. One version's value: `GET /secrets/NAME?version=2&raw=true`. */
export function addVersionRoutes(app: App): void {
  app.get(
    "/secrets/:name/versions",
    {
      schema: {
        summary: "List the versions of a definition, the oldest first",
        params: Http.SecretName,
        querystring: Http.ScopeQuery,
        response: { 200: Type.Array(Http.Version) },
      },
    },
    async (request) => {
      const { vault } = request.session;
      const place = await placeOf(vault, request.params.name, request.query);
      return (await vault.versions(place)).map(httpVersion);
    },
  );
  app.get(
    "/secrets/:name/diff",
    {
      schema: {
        summary: "How two versions differ, by attribute",
        params: Http.SecretName,
        querystring: DiffQuery,
        response: { 200: Http.Diff },
      },
    },
    async (request) => {
      const { vault } = request.session;
      const { from, to, raw = false } = request.query;
      const place = await placeOf(vault, request.params.name, request.query);
      const diff = await vault.diff(place, { from, to, reveal: raw });
      return {
        from: httpVersion(diff.from),
        to: httpVersion(diff.to),
        differences: diff.differences.map(({ attribute, change, before, after }) => ({
          attribute,
          change,
          ...(raw && { before: shown(before), after: shown(after) }),
        })),
      };
    },
  );
}

function shown(value: Redacted<JsonValue> | null): JsonValue {
  return value === null ? null : value.reveal();
}

function httpVersion({
  version,
  created_at,
  created_by,
  deleted_at,
  destroyed,
}: VersionMetadata): Http.Version {
  return {
    version,
    created_at_iso: new Date(created_at).toISOString(),
    created_by,
    deleted_at_iso: deleted_at === null ? null : new Date(deleted_at).toISOString(),
    destroyed,
  };
}
