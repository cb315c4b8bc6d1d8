import type { FastifyInstance } from "fastify";
import { isMembers, mayHaveExact, parseExact } from "../core/exact-json.ts";
import { UserError } from "../core/user-error.ts";
import type { JsonValue } from "../core/secret.ts";

/** Reads JSON bodies of bounded depth. An empty one is none, whatever its content type. */
export function addJsonBody(app: FastifyInstance, depth: number): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ["application/json", "application/merge-patch+json"],
    { parseAs: "string" },
    (_request, body, done) => {
      try {
        done(null, body === "" ? undefined : parseJson(body as string, depth));
      } catch (error) {
        done(error as Error);
      }
    },
  );
}

/**
 * JSON, of so many levels at most; parsers and those who walk its result recurse, and their stack is not ours to fill.
 * @throws UserError USAGE, without any of the text
 */
export function parseJson(
  text: string,
  depth: number,
  read: (text: string) => unknown = readBody,
): JsonValue {
  if (isDeeper(text, depth))
    throw new UserError("USAGE", `The JSON has more than ${depth} levels.`, "Send a flatter object.");
  try {
    return read(text) as JsonValue;
  } catch (cause) {
    const at = /position (\d+)/.exec((cause as Error).message)?.[1];
    const where = at === undefined ? "" : ` at character ${Number(at) + 1}`;
    // Without its cause, whose message quotes the text.
    throw new UserError("USAGE", `The body is no JSON${where}.`, "Send JSON that is whole.");
  }
}

/** Numbers in the values of secrets keep their digits; all others are those of JavaScript. */
function readBody(text: string): unknown {
  const body: unknown = JSON.parse(text);
  return mayHaveExact(text) ? withValuesOf(body, parseExact(text)) : body;
}

function withValuesOf(body: unknown, exact: JsonValue | undefined): unknown {
  if (!isMembers(body) || !isMembers(exact)) return body;
  const { value, operations } = exact;
  return {
    ...body,
    ...(value !== undefined && { value }),
    ...(Array.isArray(body.operations) &&
      Array.isArray(operations) && {
        operations: body.operations.map((operation, index) => withValuesOf(operation, operations[index])),
      }),
  };
}

function isDeeper(text: string, depth: number): boolean {
  let level = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 123 || code === 91) {
      if (++level > depth) return true;
    } else if (code === 125 || code === 93) level--;
  }
  return false;
}
