import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { JsonValue, SecretMetadata } from "../core/secret.ts";
import type { CompareAndSet } from "../core/vault.ts";
import { UserError } from "../core/user-error.ts";
import type { Expectation } from "../vault/access/policies.ts";
import type { PolicyDocument } from "../vault/access/policy.ts";
import { canonicalJson } from "../vault/records.ts";

/** Strong: it differs with whatever an answer about this definition shows. */
export function etagOf({ id, version, updated_at }: SecretMetadata, inherited = false): string {
  return `"${id}.${version}.${updated_at.toString(36)}${inherited ? ".i" : ""}"`;
}

/** Of an answer about many: it differs with any of the parts. */
export function etagOfAll(parts: readonly string[]): string {
  const hash = createHash("sha256").update(`${parts.join("\n")}\n`);
  return `"${hash.digest("base64url").slice(0, 27)}"`;
}

/** Of what has no versions. */
export function etagOfPolicy(document: PolicyDocument): string {
  return etagOfAll([canonicalJson(document as unknown as JsonValue)]);
}

/** A write's condition on a policy: `If-Match` with its ETag, or `If-None-Match: *` where none may be there. */
export function expectationOf({
  "if-match": match,
  "if-none-match": none,
}: Pick<IncomingHttpHeaders, "if-match" | "if-none-match">): Expectation {
  return (current) => {
    if (none !== undefined && current !== null && none.trim() === "*") return false;
    if (match === undefined) return true;
    return current !== null && names(match, ["*", etagOfPolicy(current)]);
  };
}

/** Whether the caller has this already: `If-None-Match` with one of several, or with any. */
export function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return names(header, ["*", etag, `W/${etag}`]);
}

/** Whether one of a header's ETags is one of these. */
function names(header: string, etags: readonly string[]): boolean {
  return header.split(",").some((sent) => etags.includes(sent.trim()));
}

/**
 * A write's condition, from `If-Match`: the very state that an answer's ETag stands for, or a version's number.
 * @throws UserError USAGE
 */
export function conditionOf(header: string | undefined): CompareAndSet {
  const sent = header?.trim() ?? "*";
  if (sent === "*") return {};
  const [, number] = /^"(\d{1,9})"$/.exec(sent) ?? [];
  if (number !== undefined) return { ifVersion: Number(number) };
  const [, id, version, time] = /^"([0-9a-f-]{36})\.(\d{1,9})\.([0-9a-z]{1,11})(?:\.i)?"$/.exec(sent) ?? [];
  if (id !== undefined && version !== undefined && time !== undefined)
    return { ifVersion: Number(version), ifState: { id, updated_at: Number.parseInt(time, 36) } };
  throw new UserError(
    "USAGE",
    "If-Match holds no ETag of a secret.",
    'Send the ETag of an answer, or a version as "3", in double quotes.',
  );
}
