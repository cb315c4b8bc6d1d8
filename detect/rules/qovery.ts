import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const qoveryApiToken = defineRule({
  id: "qovery-api-token",
  what: "a Qovery API token",
  source: "https://www.qovery.com/docs/cli/overview",
  severity: "high",
  documented: false,
  keywords: ["qov_"],
  pattern: token(/qov_[A-Za-z0-9_-]{30,90}/),
  remediation: "Delete it in the organization's settings under API tokens.",
  hits: ["qov_" + fake("alnum", 44)],
  misses: ["qov_" + "short"],
});
