import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const settlemintToken = defineRule({
  id: "settlemint-token",
  what: "a SettleMint access token",
  source:
    "https://console.settlemint.com/documentation/platform-components/security-and-authentication/personal-access-tokens",
  severity: "critical",
  documented: false,
  keywords: ["sm_pat_", "sm_aat_", "sm_sat_"],
  // Personal, application, service.
  pattern: token(/sm_[pas]at_[A-Za-z0-9]{16,64}/),
  remediation: "Delete it in SettleMint's console under access tokens.",
  hits: ["sm_pat_" + fake("alnum", 16), "sm_aat_" + fake("alnum", 16)],
  misses: ["sm_pat_" + fake("alnum", 6)],
});
