import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const coralogixKey = defineRule({
  id: "coralogix-key",
  what: "a Coralogix API key",
  source: "https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/",
  severity: "high",
  documented: false,
  keywords: ["cxtp_", "cxup_"],
  // Of a team or a person.
  pattern: token(/cx[tu]p_[A-Za-z0-9]{28,40}/),
  remediation: "Revoke the key in Coralogix under API keys.",
  hits: ["cxtp_" + fake("alnum", 30), "cxup_" + fake("alnum", 30)],
  misses: ["cxtp_" + "..."],
});
