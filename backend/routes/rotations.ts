import { Type } from "typebox";
import { Redacted } from "../../core/redacted.ts";
import type { SecretMetadata, SecretValue } from "../../core/secret.ts";
import { formatSecretUri } from "../../core/secret-uri.ts";
import type { RotationEvent } from "../../core/rotation.ts";
import type { CompareAndSet, Place } from "../../core/vault.ts";
import * as Http from "../../protocol/http.ts";
import type { Session } from "../../vault/team.ts";
import type { App } from "../app.ts";
import { conditionOf, etagOf } from "../etag.ts";
import { PAGED, PageQuery, pageIn } from "../pages.ts";
import { placeOf } from "../request-place.ts";
import type { RotationCommands } from "../rotation/commands.ts";
import type { Rotator, Write } from "../rotation/rotator.ts";
import { fieldsOf, httpSecret } from "../secret-shape.ts";

export function addRotationsRoute(app: App, vaultId: string, commands: RotationCommands): void {
  app.get(
    "/rotations",
    {
      schema: {
        summary: "What is to be rotated soon, is due or overdue, the longest due first",
        description: PAGED,
        querystring: PageQuery,
        response: { 200: Type.Array(Http.Rotation) },
      },
    },
    async (request, reply) => {
      const all = await request.session.vault.rotations();
      const positionOf = ({ secret, due_at }: RotationEvent) => `${iso(due_at)} ${formatSecretUri(secret)}`;
      return pageIn(request, reply, all, positionOf).map(({ secret, state, due_at, trouble = null }) => ({
        ...httpSecret(secret, vaultId),
        state,
        due_at: iso(due_at),
        has_command: commands(secret) !== undefined,
        trouble,
      }));
    },
  );
}

export function addRotateRoute(app: App, vaultId: string, rotator: Rotator): void {
  async function byCommand(session: Session, place: Place, condition: CompareAndSet, write: Write) {
    await session.demand("write", place);
    const before = await session.earlier();
    return before ? (before.result as SecretMetadata) : rotator.rotate(place, condition, write);
  }

  app.post(
    "/secrets/:name/rotate",
    {
      schema: {
        summary: "Replace a value whose time is over",
        description: "Without a value the command is run that the server's configuration has for the secret.",
        params: Http.SecretName,
        querystring: Http.ScopeQuery,
        body: Http.Rotate,
        response: { 200: Http.SecretMetadata },
      },
    },
    async (request, reply) => {
      const { session } = request;
      const { vault } = session;
      const { value, ...fields } = request.body ?? {};
      const place = await placeOf(vault, request.params.name, request.query);
      const condition = conditionOf(request.headers["if-match"]);
      const put = (made: Redacted<SecretValue>, asked: CompareAndSet) =>
        vault.rotate(place, { value: made, fields: fieldsOf(fields), ...asked });
      const secret =
        value === undefined
          ? await byCommand(session, place, condition, (made) => put(made, {}))
          : await put(new Redacted(value), condition);
      reply.header("etag", etagOf(secret));
      return httpSecret(secret, vaultId);
    },
  );
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
