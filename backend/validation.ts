import type { FastifySchemaCompiler } from "fastify";
import type { TSchema } from "typebox";
import { Compile } from "typebox/compile";
import { UserError } from "../core/user-error.ts";
import { misfit } from "./misfit.ts";

/** Compiles a route's schemas. Addresses and headers are all text, so there numbers and booleans are read from it. */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart = "body" }) => {
  const checked = Compile(schema);
  const read = httpPart === "body" ? (sent: unknown) => sent : textReader(schema);
  return (sent: unknown) => {
    const value = read(sent);
    return checked.Check(value) ? { value } : { error: refusal(httpPart, schema, value) };
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
      if (type === "integer" && isInteger(text)) value[name] = Number(text);
      else if (type === "boolean" && (text === "true" || text === "false")) value[name] = text === "true";
    }
    return value;
  };
}

function isInteger(text: unknown): boolean {
  return typeof text === "string" && /^(?:0|-?[1-9]\d{0,14})$/.test(text);
}

/** Names the place and what is expected there, never what was sent: it may be a value, names included. */
function refusal(part: string, schema: TSchema, sent: unknown): UserError {
  const { field, expected } = misfit(schema, sent) ?? OTHER;
  const where = field === "" ? (NAMES[part] ?? part) : `The field ${field}`;
  return new UserError("USAGE", `${where} ${expected}.`, FIX);
}

const OTHER = { field: "", expected: "has another form than this call takes" };

const NAMES: Record<string, string> = {
  body: "The body",
  querystring: "The query",
  params: "The address",
  headers: "The headers",
};

const FIX = "See /api/docs for the form of this call.";
