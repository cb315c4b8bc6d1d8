import swagger from "@fastify/swagger";
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
