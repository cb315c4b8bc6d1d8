import swagger from "@fastify/swagger";
import type { TSchema } from "typebox";
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
      schema: { ...schema, ...(route.config?.isOpen && { security: [] }) },
    }),
    transformObject: (document) => {
      const { openapiObject = {} } = document as { openapiObject?: { paths?: Paths } };
      const methods = Object.values(openapiObject.paths ?? {}).flatMap((path) => Object.values(path));
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

type Paths = Record<string, Record<string, Operation>>;

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
