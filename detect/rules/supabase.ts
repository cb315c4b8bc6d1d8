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
