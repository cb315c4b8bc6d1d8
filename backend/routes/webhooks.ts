import { Type } from "typebox";
import { formatScope } from "../../core/scope.ts";
import * as Http from "../../protocol/http.ts";
import type { Webhook } from "../../vault/access/webhooks.ts";
import type { App } from "../app.ts";
import { byAge, PAGED, PageQuery, pageIn } from "../pages.ts";
import { scopeOf } from "../request-place.ts";
import type { Dispatcher } from "../webhooks/dispatcher.ts";
import { assertMayReach, type Reachable } from "../webhooks/reachable.ts";

/** Whom the server tells of changes by itself: for administrators. */
export function addWebhookRoutes(app: App, dispatcher: Dispatcher, mayReach: Reachable): void {
  const tags = ["webhooks"];
  app.post(
    "/webhooks",
    {
      schema: {
        summary: "Have changes posted to a URL, signed, from now on",
        tags,
        body: Http.WebhookInput,
        response: { 201: Http.NewWebhook },
      },
    },
    async (request, reply) => {
      const { vault, access } = request.session;
      const scope = await scopeOf(vault, request.body);
      assertMayReach(request.body.url, mayReach);
      const { webhook, key } = await access.createWebhook(request.body.url, scope);
      dispatcher.look();
      return reply.code(201).send({ ...httpWebhook(webhook), signing_key: key.reveal() });
    },
  );
  app.get(
    "/webhooks",
    {
      schema: {
        summary: "List webhooks, and why one is not reached",
        description: PAGED,
        tags,
        querystring: PageQuery,
        response: { 200: Type.Array(Http.Webhook) },
      },
    },
    async (request, reply) => {
      const all = await request.session.access.listWebhooks();
      return pageIn(
        request,
        reply,
        all,
        byAge(({ id }) => id),
      ).map((webhook) => ({
        ...httpWebhook(webhook),
        trouble: dispatcher.trouble(webhook.id) ?? null,
      }));
    },
  );
  app.delete(
    "/webhooks/:id",
    {
      schema: {
        summary: "Remove a webhook",
        tags,
        params: Type.Object({ id: Type.String() }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await request.session.access.removeWebhook(request.params.id);
      return reply.code(204).send(null);
    },
  );
}

function httpWebhook({ id, url, scope, created_at, created_by }: Webhook): Http.Webhook {
  const created = new Date(created_at).toISOString();
  return { id, url, scope: formatScope(scope), created_at: created, created_by, trouble: null };
}
