import type { FastifySchemaCompiler } from "fastify";
import type { TSchema } from "typebox";
import { Compile } from "typebox/compile";
import { UserError } from "../core/user-error.ts";

/** Compiles a route's schemas. Addresses and headers are all text, so there numbers and booleans are read from it. */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart = "body" }) => {
  const checked = Compile(schema);
  const known = namesIn(schema);
  const read = httpPart === "body" ? (sent: unknown) => sent : textReader(schema);
  return (sent: unknown) => {
    const value = read(sent);
    return checked.Check(value) ? { value } : { error: refusal(httpPart, known, checked.Errors(value)) };
  };
};

/** Reads the numbers and booleans that a flat schema has from the texts that were sent; what is neither stays as it is. */
function textReader(schema: TSchema): (sent: unknown) => unknown {
  const { properties = {} } = schema as { properties?: Record<string, { type?: unknown }> };
  const typed = Object.entries(properties).filter(([, { type }]) => type === "integer" || type === "boolean");
  return (sent) => {
    const value = { ...(sent as Record<string, unknown>) };
    for (const [name, { type }] of typed) {
      const text = value[name];
      const isRead = type === "integer" ? isInteger(text) : text === "true" || text === "false";
      if (isRead) value[name] = JSON.parse(text as string);
    }
    return value;
  };
}

function isInteger(text: unknown): boolean {
  return typeof text === "string" && /^(?:0|-?[1-9]\d{0,14})$/.test(text);
}

interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: object;
}

/** Names the place and what is expected there, never what was sent: it may be a value, names included. */
function refusal(part: string, known: ReadonlySet<string>, errors: readonly SchemaError[]): UserError {
  const [first] = errors.filter(({ keyword }) => keyword !== "anyOf");
  const [, field] = first?.instancePath.split("/") ?? [];
  const isOurs = field !== undefined && known.has(field);
  const where = isOurs ? `The field ${field}` : (NAMES[part] ?? part);
  const what = field !== undefined && !isOurs ? UNKNOWN : first ? expectation(first) : OTHER;
  const takes = what === UNKNOWN && known.size > 0 ? ` It takes ${[...known].join(", ")}.` : "";
  return new UserError("USAGE", `${where} ${what}.${takes}`, FIX);
}

const UNKNOWN = "has a field that is not known here";
const OTHER = "has another form than this call takes";

/** Of the fields that a schema has at its first level. */
function namesIn(schema: TSchema): Set<string> {
  const { properties = {}, anyOf = [] } = schema as { properties?: object; anyOf?: TSchema[] };
  return new Set([...Object.keys(properties), ...anyOf.flatMap((choice) => [...namesIn(choice)])]);
}

const NAMES: Record<string, string> = {
  body: "The body",
  querystring: "The query",
  params: "The address",
  headers: "The headers",
};

const FIX = "See /api/docs for the form of this call.";

function expectation({ keyword, params }: SchemaError): string {
  const given = params as Record<string, unknown>;
  switch (keyword) {
    case "required":
      return `lacks ${list(given.requiredProperties)}`;
    case "additionalProperties":
      return UNKNOWN;
    case "type":
      return `is no ${list(given.type)}`;
    default:
      return `is not allowed (${keyword}${typeof given.limit === "number" ? ` ${given.limit}` : ""})`;
  }
}

function list(names: unknown): string {
  return Array.isArray(names) ? names.join(" or ") : String(names);
}
