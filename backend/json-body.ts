import type { IncomingHttpHeaders } from "node:http";
import type { FastifyInstance } from "fastify";
import { isMembers, mayHaveExact, parseExact } from "../core/exact-json.ts";
import { UserError } from "../core/user-error.ts";
import type { JsonValue } from "../core/secret.ts";

/** Reads JSON bodies of bounded depth. An empty one is none, whatever its content type. */
export function addJsonBody(app: FastifyInstance, depth: number): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ["application/json", "application/merge-patch+json"],
    { parseAs: "buffer" },
    ({ headers }, body, done) => {
      try {
        const text = bodyText(headers, body as Buffer);
        done(null, text === "" ? undefined : parseJson(text, depth));
      } catch (error) {
        done(error as Error);
      }
    },
  );
}

const UTF_8 = new TextDecoder("utf-8", { fatal: true });

/**
 * What was sent, as UTF-8 and nothing else: whatever is read in its place would be a secret that nobody has meant.
 * @throws UserError USAGE, or an error with status 415
 */
export function bodyText(headers: IncomingHttpHeaders, body: Uint8Array): string {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(headers["content-type"] ?? "")?.[1] ?? "utf-8";
  const coding = headers["content-encoding"] ?? "identity";
  if (!/^(?:utf-?8|us-ascii)$/i.test(charset) || !/^identity$/i.test(coding))
    throw Object.assign(new Error("unsupported"), { statusCode: 415 });
  try {
    return UTF_8.decode(body);
  } catch {
    throw new UserError("USAGE", "The body is no text in UTF-8.", "Send JSON in UTF-8.");
  }
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
