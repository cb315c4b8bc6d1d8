import type { TestServer } from "../support/server.ts";

/** One call of the API, as its own description has it: a route that is added is called by every test of all calls. */
export interface Call {
  /** `GET /api/v1/secrets/{name}` */
  readonly name: string;
  readonly method: string;
  readonly isOpen: boolean;
  readonly hasBody: boolean;
  readonly body: Schema | undefined;
  readonly parameters: readonly Parameter[];
  /** Of what it answers with a status, where that is JSON. */
  answers(status: number): Schema | undefined;
  /** Its path with these parts, and `x` for others. */
  readonly path: (parts: Readonly<Record<string, string>>) => string;
  takes(query: string): boolean;
}

export interface Parameter {
  readonly name: string;
  readonly in: "query" | "path" | "header";
  readonly required?: boolean;
  readonly schema: Schema;
}

/** As much of JSON Schema as the API's own schemas use. */
export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Operation {
  readonly security?: readonly unknown[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Partial<Body>>>;
}

interface Body {
  readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
}

export async function callsOf(server: TestServer): Promise<Call[]> {
  const { body } = await server.call("GET", "/api/openapi.json", { token: null });
  const paths = Object.entries(body.paths as Record<string, Record<string, Operation>>);
  return paths.flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => callOf(path, method.toUpperCase(), operation)),
  );
}

function callOf(path: string, method: string, operation: Operation): Call {
  const { security, parameters = [], requestBody, responses } = operation;
  return {
    name: `${method} ${path}`,
    method,
    isOpen: security?.length === 0,
    hasBody: requestBody !== undefined,
    body: requestBody?.content["application/json"]?.schema,
    parameters,
    answers: (status) => (responses[status] ?? responses.default)?.content?.["application/json"]?.schema,
    path: (parts) => path.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(parts[part] ?? "x")),
    takes: (query) => parameters.some((parameter) => parameter.in === "query" && parameter.name === query),
  };
}

/** A body that the call takes, with these fields where it has them. */
export function bodyFor({ body }: Call, fields: Readonly<Record<string, unknown>>): unknown {
  return body && sample(body, { key: "KEY", names: ["KEY"], duration: "1h", ...fields });
}

function sample(schema: Schema, fields: Readonly<Record<string, unknown>>): unknown {
  const { type, anyOf, properties = {}, required = [], items } = schema;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (anyOf) return sample(anyOf[0]!, fields);
  if (type === "object") {
    const wanted = Object.keys(properties).filter((name) => required.includes(name) || name in fields);
    return Object.fromEntries(
      wanted.map((name) => [name, fields[name] ?? sample(properties[name]!, fields)]),
    );
  }
  if (type === "array") return items && (schema.minItems ?? 0) > 0 ? [sample(items, fields)] : [];
  if (type === "integer" || type === "number") return schema.minimum ?? 1;
  return type === "boolean" ? true : "text";
}
