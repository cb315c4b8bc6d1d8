import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const logfireToken = defineRule({
  id: "logfire-token",
  what: "a Pydantic Logfire token",
  source: "https://github.com/pydantic/logfire/blob/main/logfire/_internal/auth.py",
  severity: "high",
  keywords: ["pylf_v"],
  pattern: token(/pylf_v\d{1,2}_[a-z]{2,12}_[A-Za-z0-9]{32,64}/),
  remediation: "Revoke it in the project's settings.",
  hits: ["pylf_v1_us_" + fake("alnum", 43)],
  misses: ["pylf_v1_us_" + "short"],
});
