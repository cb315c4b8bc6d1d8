import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const posthogPersonalKey = defineRule({
  id: "posthog-personal-key",
  what: "a PostHog personal API key",
  source: "https://github.com/PostHog/posthog/blob/master/posthog/models/utils.py",
  severity: "high",
  keywords: ["phx_"],
  // Project keys (phc_) are public by design.
  pattern: token(/phx_[A-Za-z0-9]{40,50}/),
  remediation: "Delete it in PostHog under personal API keys.",
  hits: ["phx_" + fake("alnum", 47)],
  misses: ["phx_" + "..."],
});

export const posthogLegacyKey = defineAssignment({
  id: "posthog-legacy-key",
  what: "a PostHog personal API key",
  source: "https://github.com/PostHog/posthog/blob/master/posthog/models/utils.py",
  severity: "high",
  names: ["posthog"],
  value: /[A-Za-z0-9_-]{43}/,
  remediation: "Delete it in PostHog under personal API keys.",
  hits: [`POSTHOG_API_KEY=‹${fake("alnum", 43)}›`],
  misses: ["POSTHOG_HOST=eu.posthog.com"],
});
