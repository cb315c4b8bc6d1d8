import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const matomoTokenAuth = defineAssignment({
  id: "matomo-token-auth",
  what: "a Matomo token",
  source: "https://matomo.org/faq/general/faq_114/",
  severity: "medium",
  names: ["matomo", "piwik"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete the token in Matomo's settings under personal, security.",
  hits: [`MATOMO_TOKEN_AUTH="‹${fake("hex", 32)}›"`],
  misses: ["MATOMO_TOKEN_AUTH=" + fake("hex", 10)],
});
