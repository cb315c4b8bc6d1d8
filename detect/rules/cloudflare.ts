import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const cloudflareToken = defineRule({
  id: "cloudflare-token",
  what: "a Cloudflare API credential",
  source: "https://developers.cloudflare.com/fundamentals/api/get-started/token-formats",
  severity: "critical",
  keywords: ["cfk_", "cfut_", "cfat_", "cfoat_"],
  // Global key, user token, account token: 40 characters and a checksum. Wrangler's OAuth tokens are as observed.
  pattern: token(/(?:cf(?:k|ut|at)_[A-Za-z0-9]{40}[A-Za-z0-9]{4,12}|cfoat_[A-Za-z0-9._-]{40,200})/),
  remediation: "Roll it.",
  revoke: "https://dash.cloudflare.com/profile/api-tokens",
  hits: ["cfut_" + fake("alnum", 48), "cfk_" + fake("alnum", 48), "cfoat_" + fake("alnum", 64)],
  misses: ["cfut_" + "..."],
});

export const cloudflareOriginCaKey = defineRule({
  id: "cloudflare-origin-ca-key",
  what: "a Cloudflare origin CA key",
  source: "https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/",
  severity: "high",
  keywords: ["v1.0-"],
  pattern: token(/v1\.0-[a-f0-9]{24}-[a-f0-9]{146}/),
  remediation: "Change it.",
  revoke: "https://dash.cloudflare.com/profile/api-tokens",
  hits: ["v1.0-" + fake("hex", 24) + "-" + fake("hex", 146)],
  misses: ["v1.0-" + "beta"],
});

export const cloudflareLegacyKey = defineAssignment({
  id: "cloudflare-legacy-key",
  what: "a Cloudflare API key",
  source: "https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/#pre-2026-formats",
  severity: "critical",
  names: ["cloudflare", "cf_api", "cf_token"],
  // The page on token formats gives both: a key of 37 to 45 in hex, a token of 40.
  value: /(?:[a-f0-9]{37,45}|[A-Za-z0-9_-]{40})/,
  remediation: "Roll it.",
  revoke: "https://dash.cloudflare.com/profile/api-tokens",
  hits: [`CLOUDFLARE_API_TOKEN=‹${fake("alnum", 40)}›`, `CLOUDFLARE_API_KEY=‹${fake("hex", 37)}›`],
  misses: [`CLOUDFLARE_ZONE_ID=${fake("hex", 32)}`],
});
