import type { FastifyReply } from "fastify";
import { Type } from "typebox";
import { parseDuration } from "../../core/duration.ts";
import { formatScope } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import * as Http from "../../protocol/http.ts";
import { entitlementOf, httpGrant, httpToken, iso } from "../access-shape.ts";
import type { App } from "../app.ts";
import { etagOfPolicy, expectationOf } from "../etag.ts";
import { byAge, linkNext, PAGED, PageQuery, pageIn } from "../pages.ts";
import { scopeOf } from "../request-place.ts";
import type { Policy } from "../../vault/access/policy.ts";

const Accessor = Type.Object({ accessor: Type.String() });
const Name = Type.Object({ name: Type.String() });
const Nothing = { 204: Type.Null() };

/** Tokens, policies and grants: who may do what, and for how long. */
export function addAccessRoutes(app: App, vaultId: string, now: () => number): void {
  const tags = ["access"];
  app.post(
    "/tokens",
    {
      schema: {
        summary: "Make a token, which is shown this once",
        tags,
        body: Http.TokenInput,
        response: { 201: Http.NewToken },
      },
    },
    async (request, reply) => {
      const { token, info } = await request.session.access.createToken(entitlementOf(request.body));
      return reply.code(201).send({ token: token.reveal(), ...httpToken(info) });
    },
  );
  app.get(
    "/tokens",
    {
      schema: {
        summary: "List tokens that have not ended, without their text",
        description: PAGED,
        tags,
        querystring: PageQuery,
        response: { 200: Type.Array(Http.Token) },
      },
    },
    async (request, reply) => {
      const { tokens, next } = await request.session.access.listTokens(request.query);
      if (next !== null) linkNext(reply, request.url, next);
      return tokens.map(httpToken);
    },
  );
  app.get(
    "/tokens/self",
    { schema: { summary: "Who you are, and what your token may do", tags, response: { 200: Http.Self } } },
    async (request) => {
      const { user, roles, scope, rights, accessor, expiresAt } = request.session.identity;
      return {
        user,
        roles: [...roles],
        scope: formatScope(scope),
        rights: [...rights],
        accessor,
        expires_at: iso(expiresAt),
        workspace_id: vaultId,
      };
    },
  );
  app.post(
    "/tokens/:accessor/renew",
    {
      schema: {
        summary: "Move a token's end, as far as it was allowed when it was made",
        tags,
        params: Accessor,
        body: Type.Union([Type.Object({ ttl: Type.Optional(Type.String()) }), Type.Null(), Type.Undefined()]),
        response: { 200: Http.Token },
      },
    },
    async (request) => {
      const ttl = request.body?.ttl;
      const { access } = request.session;
      return httpToken(
        await access.renewToken(request.params.accessor, ttl === undefined ? undefined : parseDuration(ttl)),
      );
    },
  );
  app.delete(
    "/tokens/:accessor",
    {
      schema: {
        summary: "Revoke a token with all that were made with it",
        tags,
        params: Accessor,
        response: Nothing,
      },
    },
    async (request, reply) => {
      await request.session.access.revokeToken(request.params.accessor);
      return reply.code(204).send(null);
    },
  );

  app.get(
    "/policies",
    {
      schema: {
        summary: "List policies",
        description: PAGED,
        tags,
        querystring: PageQuery,
        response: { 200: Type.Array(Http.Policy) },
      },
    },
    async (request, reply) => {
      const all = await request.session.access.listPolicies();
      return pageIn(request, reply, all, ({ name }) => name).map(({ name, document }) => ({
        name,
        ...document,
      }));
    },
  );
  app.put(
    "/policies/:name",
    {
      schema: {
        summary: "Put a policy in force, in place of the one that has the name",
        tags,
        params: Name,
        body: Http.PolicyInput,
        response: { 200: Http.Policy },
      },
    },
    async ({ session, params, body, headers }, reply) => {
      const expected = expectationOf(headers);
      return shown(reply, await session.access.applyPolicy(params.name, body, expected));
    },
  );
  app.get(
    "/policies/:name",
    { schema: { summary: "One policy", tags, params: Name, response: { 200: Http.Policy } } },
    async (request, reply) => shown(reply, await request.session.access.getPolicy(request.params.name)),
  );
  app.delete(
    "/policies/:name",
    { schema: { summary: "Remove a policy", tags, params: Name, response: Nothing } },
    async (request, reply) => {
      const { session, params, headers } = request;
      await session.access.removePolicy(params.name, expectationOf(headers));
      return reply.code(204).send(null);
    },
  );
  app.post(
    "/policies/test",
    {
      config: { isReading: true },
      schema: {
        summary: "What the policies say of a user, and which rule says it",
        tags,
        body: Http.PolicyTest,
        response: { 200: Http.PolicyVerdict },
      },
    },
    async (request) => {
      const { vault, access } = request.session;
      const { user, roles = [], right, key } = request.body;
      const scope = await scopeOf(vault, request.body);
      return access.testPolicy({ user, roles }, right, { scope, key });
    },
  );

  app.post(
    "/grants",
    {
      schema: {
        summary: "Let a user do something for a while",
        tags,
        body: Http.GrantInput,
        response: { 201: Http.Grant },
      },
    },
    async (request, reply) => {
      const { vault, access } = request.session;
      const { user, rights = ["reveal"], duration, key, pattern } = request.body;
      if ((key === undefined) === (pattern === undefined)) throw whatIsGranted();
      const on = pattern ?? { scope: await scopeOf(vault, request.body), key: key ?? "" };
      const until = now() + parseDuration(duration) * 1000;
      return reply.code(201).send(httpGrant(await access.createGrant({ user, rights, until, on })));
    },
  );
  app.get(
    "/grants",
    {
      schema: {
        summary: "List grants that have not ended, in the order in which they were given",
        description: PAGED,
        tags,
        querystring: PageQuery,
        response: { 200: Type.Array(Http.Grant) },
      },
    },
    async (request, reply) => {
      const all = await request.session.access.listGrants();
      return pageIn(
        request,
        reply,
        all,
        byAge(({ id }) => id),
      ).map(httpGrant);
    },
  );
  app.delete(
    "/grants/:name",
    { schema: { summary: "End a grant", tags, params: Name, response: Nothing } },
    async (request, reply) => {
      await request.session.access.revokeGrant(request.params.name);
      return reply.code(204).send(null);
    },
  );
}

/** With what makes the next write of it conditional. */
function shown(reply: FastifyReply, { name, document }: Policy): Http.Policy {
  reply.header("etag", etagOfPolicy(document));
  return { name, ...document };
}

function whatIsGranted(): UserError {
  return new UserError(
    "USAGE",
    "A grant is for one secret or for a pattern.",
    "Name a key with its scope, or a pattern; not both.",
  );
}
