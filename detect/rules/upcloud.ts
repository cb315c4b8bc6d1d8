import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const upcloudApiToken = defineRule({
  id: "upcloud-api-token",
  what: "an UpCloud API token",
  source: "https://developers.upcloud.com/1.3/3-accounts/",
  severity: "critical",
  documented: false,
  keywords: ["ucat_"],
  pattern: token(/ucat_[A-Z0-9]{26}/),
  remediation: "Delete it under account, API tokens.",
  revoke: "https://hub.upcloud.com",
  hits: ["ucat_" + fake("upper", 26)],
  misses: ["ucat_" + fake("upper", 8)],
});
