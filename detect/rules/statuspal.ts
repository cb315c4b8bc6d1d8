import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const statuspalApiKey = defineAssignment({
  id: "statuspal-api-key",
  what: "a StatusPal API key",
  source: "https://www.statuspal.io/api-docs/v2",
  severity: "high",
  names: ["statuspal", "status-pal"],
  value: /[A-Za-z0-9_-]{16,64}/,
  remediation: "Regenerate it in StatusPal under user settings, API.",
  hits: [`STATUSPAL_API_KEY="‹uk_${fake("alnum", 18)}›"`],
  misses: [`STATUSPAL_API_KEY="uk_${fake("alnum", 6)}"`],
});
