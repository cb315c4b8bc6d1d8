import { jsonOfBase64 } from "../checks/bytes.ts";
import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const supabaseToken = defineRule({
  id: "supabase-token",
  what: "a Supabase key",
  source: "https://supabase.com/docs/guides/api/api-keys",
  severity: "critical",
  keywords: ["sbp_", "sb_secret_"],
  // Publishable keys are public by design.
  pattern: token(/(?:sbp_(?:oauth_)?[a-f0-9]{40}|sb_secret_[A-Za-z0-9_-]{31})/),
  remediation: "Delete it in Supabase under access tokens or API keys.",
  hits: ["sbp_" + fake("hex", 40), "sb_secret_" + fake("alnum", 31)],
  misses: ["sb_publishable_" + fake("alnum", 31)],
});

export const supabaseServiceRoleKey = defineRule({
  id: "supabase-service-role-key",
  what: "a Supabase key of the service role",
  source: "https://supabase.com/docs/guides/api/api-keys",
  severity: "critical",
  // "service_role" in base64, by where it stands in three bytes; the key of the role "anon" is for browsers.
  keywords: ["c2VydmljZV9yb2xl", "NlcnZpY2Vfcm9sZ", "zZXJ2aWNlX3JvbG"],
  pattern:
    /(?<=^|[^A-Za-z0-9_-]|\\[nrt])(?<secret>eyJ[A-Za-z0-9_-]{10,200}\.eyJ[A-Za-z0-9_-]{10,400}\.[A-Za-z0-9_-]{20,100})(?![A-Za-z0-9_-])/,
  validate: (secret) =>
    jsonOfBase64(secret.split(".")[1]!)?.["role"] === "service_role"
      ? { confidence: "high", fact: "its payload names the service role", proven: true }
      : "refuted",
  remediation: "Change the project's JWT secret, or use one of the new secret keys in its place.",
  revoke: "https://supabase.com/dashboard/project/_/settings/api-keys",
  hits: [
    ["supabase", "supabase-2", "supabase-16"].map(
      (iss) =>
        `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ iss, ref: fake("letters", 20), role: "service_role", exp: 2e9 })}.${fake("alnum", 43)}`,
    ),
  ].flat(),
  misses: [
    `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ iss: "supabase", role: "anon", exp: 2e9 })}.${fake("alnum", 43)}`,
  ],
});

function encode(value: object): string {
  return btoa(JSON.stringify(value)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
