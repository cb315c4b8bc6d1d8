import { parseDuration } from "../core/duration.ts";
import type { SecretFields } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import type { Flags } from "./command.ts";

/** What may be said about a secret besides its value. */
export const FIELD_FLAGS = {
  description: { type: "string", help: "what it is for", placeholder: "TEXT" },
  tags: { type: "string", help: "tags, separated by commas", placeholder: "A,B" },
  metadata: {
    type: "string",
    multiple: true,
    help: "a metadata entry; may be repeated",
    placeholder: "KEY=VALUE",
  },
  "expires-in": {
    type: "string",
    help: "how long it is valid: 30d, 12h; never: no expiry",
    placeholder: "DURATION",
  },
  "token-type": { type: "string", help: "api or access", placeholder: "TYPE" },
  apps: { type: "string", help: "app tags that alone may use it, separated by commas", placeholder: "A,B" },
  envs: { type: "string", help: "environments that it is for, separated by commas", placeholder: "A,B" },
  "rotate-every": {
    type: "string",
    help: "how long one value may be in use: 30d; never: no rotation",
    placeholder: "DURATION",
  },
  "notify-before": { type: "string", help: "how long before that to tell: 7d", placeholder: "DURATION" },
} as const satisfies Flags;

export interface FieldFlags {
  readonly description?: string;
  readonly tags?: string;
  readonly metadata?: readonly string[];
  readonly "expires-in"?: string;
  readonly "token-type"?: string;
  readonly apps?: string;
  readonly envs?: string;
  readonly "rotate-every"?: string;
  readonly "notify-before"?: string;
}

/**
 * The fields that the flags name; those not named are left out, and so keep what they have.
 * @param now Unix time in milliseconds
 * @throws UserError USAGE, INVALID_DURATION
 */
export function fieldsOf(flags: FieldFlags, now: number): Partial<SecretFields> {
  return {
    ...(flags.description === undefined ? {} : { description: flags.description }),
    ...(flags.tags === undefined ? {} : { tags: list(flags.tags) }),
    ...(flags.apps === undefined ? {} : { apps: list(flags.apps) }),
    ...(flags.envs === undefined ? {} : { envs: list(flags.envs) }),
    ...(flags.metadata === undefined ? {} : { metadata: entries(flags.metadata) }),
    ...(flags["token-type"] === undefined ? {} : { token_type: tokenType(flags["token-type"]) }),
    ...(flags["expires-in"] === undefined ? {} : { expires_at: expiry(flags["expires-in"], now) }),
    ...rotation(flags),
  };
}

function rotation(flags: FieldFlags): Partial<SecretFields> {
  const { "rotate-every": period, "notify-before": notifyBefore } = flags;
  if (period === undefined && notifyBefore === undefined) return {};
  if (period === undefined)
    throw new UserError(
      "USAGE",
      "--notify-before needs --rotate-every.",
      "Give both: --rotate-every 30d --notify-before 7d.",
    );
  if (period === "never") return { rotationPolicy: null };
  parseDuration(period);
  if (notifyBefore !== undefined) parseDuration(notifyBefore);
  return {
    rotationPolicy: { enabled: true, period, ...(notifyBefore === undefined ? {} : { notifyBefore }) },
  };
}

function expiry(text: string, now: number): number | null {
  return text === "never" ? null : Math.floor(now / 1000) + parseDuration(text);
}

function tokenType(text: string): "api" | "access" {
  if (text === "api" || text === "access") return text;
  throw new UserError(
    "USAGE",
    "--token-type is neither api nor access.",
    "Write --token-type api or --token-type access.",
  );
}

function list(text: string): string[] {
  return text
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

function entries(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf("=");
      if (at < 1)
        throw new UserError(
          "USAGE",
          "--metadata takes KEY=VALUE.",
          "Write for example --metadata owner=backend-team.",
        );
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}
