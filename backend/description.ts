import swagger from "@fastify/swagger";
import { Type, type TSchema } from "typebox";
import { Problem } from "../protocol/http.ts";
import type { App } from "./app.ts";
import { docsPage, type OpenApi } from "./docs-page.ts";

/** `/api/openapi.json`, made of the routes' own schemas, and the same to be read by people at `/api/docs`. */
export async function addDescription(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Keyward",
        version,
        description: "The vault of a team: secrets in scopes that inherit, with versions, grants and audit.",
      },
      components: {
        securitySchemes: {
          bearer: { type: "http", scheme: "bearer" },
          vaultToken: { type: "apiKey", in: "header", name: "X-Vault-Token" },
        },
      },
      security: [{ bearer: [] }, { vaultToken: [] }],
    },
    transform: ({ schema, url, route }) => ({
      url,
      schema: {
        ...schema,
        ...(route.config?.isOpen && { security: [] }),
        // Not checked, so that it is no schema of the route's.
        ...(Object.hasOwn(schema?.response ?? {}, 304) ? { headers: KnownState } : {}),
      },
    }),
    transformObject: (document) => {
      const { openapiObject = {} } = document as { openapiObject?: { paths?: Paths } };
      const { paths = {} } = openapiObject;
      for (const [path, type] of Object.entries(TEXTS)) addText(paths[path]!.get!, type);
      const methods = Object.values(paths).flatMap((path) => Object.values(path));
      for (const operation of methods) complete(operation);
      return openapiObject;
    },
  });
  const open = { config: { isOpen: true }, schema: { hide: true } };
  app.get("/api/openapi.json", open, async () => app.swagger());
  let page: string | undefined;
  app.get("/api/docs", open, async (_request, reply) => {
    page ??= docsPage(app.swagger() as OpenApi);
    return reply
      .type("text/html; charset=utf-8")
      .header(
        "content-security-policy",
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      )
      .send(page);
  });
}

const KnownState = Type.Object({
  "if-none-match": Type.Optional(
    Type.String({ description: "The ETag of an answer that you have: 304 where nothing is different." }),
  ),
});

type Paths = Record<string, Record<string, Operation>>;

/** What is answered with text, where nothing else is wished or at all. */
const TEXTS = { "/metrics": "text/plain", "/api/v1/changes": "text/event-stream" };

function addText({ responses }: Operation, type: string): void {
  const answer: { content?: object } = responses[200]!;
  answer.content = { ...answer.content, [type]: { schema: { type: "string" } } };
}

interface Operation {
  requestBody?: { required?: boolean; content: Record<string, { schema: TSchema & { anyOf?: TSchema[] } }> };
  responses: Record<string, object>;
}

/** Says what the routes' schemas cannot: that a body may be left out, and how every call is refused. */
function complete({ requestBody, responses }: Operation): void {
  const problem = { "application/problem+json": { schema: Problem } };
  responses.default = { description: "Why it was refused, and what to do.", content: problem };
  for (const { schema } of Object.values(requestBody?.content ?? {})) {
    const choices = schema.anyOf?.filter((choice) => !("type" in choice && choice.type === "undefined"));
    if (!requestBody || choices?.length === schema.anyOf?.length) continue;
    schema.anyOf = choices!;
    requestBody.required = false;
  }
}
