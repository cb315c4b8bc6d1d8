import { Type } from "typebox";
import type { AuditRecord } from "../../core/vault.ts";
import * as Http from "../../protocol/http.ts";
import type { App } from "../app.ts";
import { withoutPlace } from "../problem.ts";

const Time = Type.String({ format: "date-time" });
const Query = Type.Object(
  {
    resource: Type.Optional(
      Type.String({
        description: "A whole `secret://` URI, `secrets` for all of them, or a part of what was acted on.",
      }),
    ),
    action: Type.Optional(Type.String({ description: "`accessed`, `updated`, …" })),
    user: Type.Optional(Type.String()),
    token: Type.Optional(Type.String({ description: "A token's accessor." })),
    since: Type.Optional(Time),
    until: Type.Optional(Time),
    before: Type.Optional(Type.Integer({ minimum: 1, description: "`next` of the page before." })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000 })),
  },
  { additionalProperties: false },
);

/** Who did what: for administrators. */
export function addAuditRoutes(app: App, location: string): void {
  const tags = ["audit"];
  app.get(
    "/audit",
    {
      schema: {
        summary: "What was done, the newest first",
        tags,
        querystring: Query,
        response: {
          200: Type.Object({
            records: Type.Array(Http.AuditRecord),
            next: Type.Union([Type.Integer(), Type.Null()]),
          }),
        },
      },
    },
    async (request) => {
      const { user, since, until, limit = 100, ...query } = request.query;
      const { records, next } = await request.session.vault.auditPage({
        ...query,
        limit,
        ...(user !== undefined && { actor: user }),
        ...(since !== undefined && { since: Date.parse(since) }),
        ...(until !== undefined && { until: Date.parse(until) }),
      });
      return { records: records.map(httpRecord), next };
    },
  );
  app.get(
    "/audit/head",
    {
      schema: {
        summary: "The end of the log, to be kept elsewhere",
        tags,
        response: { 200: Type.Object({ records: Type.Integer(), head: Type.String() }) },
      },
    },
    (request) => request.session.vault.auditHead(),
  );
  app.get(
    "/audit/verify",
    {
      schema: {
        summary: "Check that no record and no metadata was changed, taken out or cut off",
        tags,
        querystring: Type.Object({ head: Type.Optional(Type.String()) }, { additionalProperties: false }),
        response: {
          200: Type.Object({
            records: Type.Integer(),
            head: Type.String(),
            problems: Type.Array(Type.String()),
          }),
        },
      },
    },
    async (request) => {
      const verdict = await request.session.vault.verifyAudit(request.query.head);
      return { ...verdict, problems: verdict.problems.map((problem) => withoutPlace(problem, location)) };
    },
  );
}

function httpRecord({ at, token, resources, count, ...record }: AuditRecord) {
  return {
    ...record,
    at: new Date(at).toISOString(),
    ...(token !== undefined && { token }),
    ...(resources && { resources: [...resources] }),
    ...(count !== undefined && { count }),
  };
}
