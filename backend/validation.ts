import type { FastifySchemaCompiler } from "fastify";
import type { TSchema } from "typebox";
import { Compile } from "typebox/compile";
import { Convert } from "typebox/value";
import { UserError } from "../core/user-error.ts";

/** Compiles a route's schemas. Addresses and headers are all text, so there numbers and booleans are read from it. */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart = "body" }) => {
  const checked = Compile(schema);
  return (sent: unknown) => {
    const value = httpPart === "body" ? sent : Convert(schema, sent);
    return checked.Check(value) ? { value } : { error: refusal(httpPart, checked.Errors(value)) };
  };
};

interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: object;
}

/** Names the place and what is expected there, never what was sent: it may be a value. */
function refusal(part: string, errors: readonly SchemaError[]): UserError {
  const [first] = errors.filter(({ keyword }) => keyword !== "anyOf");
  // The first name alone is one of ours: those below may be names that were made up by the caller.
  const [, field] = first?.instancePath.split("/") ?? [];
  const where = field === undefined ? (NAMES[part] ?? part) : `The field ${field}`;
  return new UserError(
    "USAGE",
    `${where} ${first ? expectation(first) : "has another form than this call takes"}.`,
    FIX,
  );
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
      return "has a field that is not known here";
    case "type":
      return `is no ${list(given.type)}`;
    default:
      return `is not allowed (${keyword}${typeof given.limit === "number" ? ` ${given.limit}` : ""})`;
  }
}

function list(names: unknown): string {
  return Array.isArray(names) ? names.join(" or ") : String(names);
}
