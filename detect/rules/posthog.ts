import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const posthogPersonalKey = defineRule({
  id: "posthog-personal-key",
  what: "a PostHog personal API key",
  source: "https://posthog.com/docs/api",
  severity: "high",
  documented: false,
  keywords: ["phx_"],
  // Project keys (phc_) are public by design.
  pattern: token(/phx_[A-Za-z0-9]{40,50}/),
  remediation: "Delete it in PostHog under personal API keys.",
  hits: ["phx_" + fake("alnum", 47)],
  misses: ["phx_" + "..."],
});
