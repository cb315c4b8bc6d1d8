import { Type } from "typebox";
import * as Http from "../../protocol/http.ts";
import type { IssuerKeys } from "../../vault/access/issuer-keys.ts";
import { loginWithJwt, type InRecords } from "../../vault/access/jwt-login.ts";
import { loginMachine } from "../../vault/access/machine-login.ts";
import { unauthenticated } from "../../vault/access/refusals.ts";
import type { NewToken } from "../../vault/access/tokens.ts";
import type { Door } from "../../vault/team.ts";
import type { App } from "../app.ts";
import { byAge, PAGED, PageQuery, pageIn } from "../pages.ts";
import { callerAddress } from "../plain-address.ts";
import type { RefusedCallers } from "../refused-callers.ts";
import { applyLogin, httpLogin, httpSecretId } from "../login-shape.ts";
import { httpToken } from "../access-shape.ts";

const Name = Type.Object({ name: Type.String() });
const tags = ["logins"];

/** Ways to a token for who has none, and what administrators set them up with. */
export function addLoginRoutes(
  app: App,
  { door, issuers, refused }: { door: Door; issuers: IssuerKeys; refused: RefusedCallers },
): void {
  const open = { config: { isOpen: true } };
  app.post(
    "/login/machine",
    {
      ...open,
      schema: {
        summary: "A token for a machine that has a role id and one of its secret ids",
        tags,
        body: Type.Object(
          { role_id: Type.String(), secret_id: Type.String() },
          { additionalProperties: false },
        ),
        response: { 200: Http.NewToken },
      },
    },
    async ({ body, ip }) => {
      const made = await door("login", (records) => loginMachine(records, body.role_id, body.secret_id));
      if (!made) {
        await refused.note(callerAddress(ip), "logged-in", "login:machine");
        throw unauthenticated();
      }
      return httpNewToken(made);
    },
  );
  app.post(
    "/login/jwt",
    {
      ...open,
      schema: {
        summary: "A token for a job that an OIDC issuer vouches for, such as GitHub Actions or GitLab",
        tags,
        body: Type.Object({ login: Type.String(), jwt: Type.String() }, { additionalProperties: false }),
        response: { 200: Http.NewToken },
      },
    },
    async ({ body, ip }) => {
      const inRecords: InRecords = (steps) => door("login", steps);
      const onRefused = (resource: string) => refused.note(callerAddress(ip), "logged-in", resource);
      return httpNewToken(await loginWithJwt({ inRecords, issuers, onRefused }, body.login, body.jwt));
    },
  );

  app.get(
    "/logins",
    {
      schema: {
        summary: "List logins",
        description: PAGED,
        tags,
        querystring: PageQuery,
        response: { 200: Type.Array(Http.Login) },
      },
    },
    async (request, reply) => {
      const all = await request.session.access.listLogins();
      return pageIn(request, reply, all, ({ name }) => name).map(httpLogin);
    },
  );
  app.put(
    "/logins/:name",
    {
      schema: {
        summary: "Make a login, or change one",
        tags,
        params: Name,
        body: Http.LoginInput,
        response: { 200: Http.Login },
      },
    },
    async (request) => {
      const { params, body, session } = request;
      return httpLogin(await applyLogin(session.access, params.name, body));
    },
  );
  app.post(
    "/logins/:name/secret-ids",
    {
      schema: {
        summary: "Make a secret id, which is shown this once",
        tags,
        params: Name,
        response: { 201: Http.NewSecretId },
      },
    },
    async (request, reply) => {
      const { secretId, info } = await request.session.access.createSecretId(request.params.name);
      return reply.code(201).send({ secret_id: secretId.reveal(), accessor: info.accessor });
    },
  );
  app.get(
    "/logins/:name/secret-ids",
    {
      schema: {
        summary: "List the secret ids of a machine's login that are still good",
        tags,
        description: PAGED,
        params: Name,
        querystring: PageQuery,
        response: { 200: Type.Array(Http.SecretId) },
      },
    },
    async (request, reply) => {
      const all = await request.session.access.listSecretIds(request.params.name);
      return pageIn(
        request,
        reply,
        all,
        byAge(({ accessor }) => accessor),
      ).map(httpSecretId);
    },
  );
  app.delete(
    "/logins/:name/secret-ids/:accessor",
    {
      schema: {
        summary: "Remove a secret id; the tokens that were made with it stay",
        tags,
        params: Type.Object({ name: Type.String(), accessor: Type.String() }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { name, accessor } = request.params;
      await request.session.access.removeSecretId(name, accessor);
      return reply.code(204).send(null);
    },
  );
  app.delete(
    "/logins/:name",
    {
      schema: {
        summary: "Remove a login; its tokens end with it",
        tags,
        params: Name,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await request.session.access.removeLogin(request.params.name);
      return reply.code(204).send(null);
    },
  );
}

function httpNewToken({ token, info }: NewToken) {
  return { token: token.reveal(), ...httpToken(info) };
}
