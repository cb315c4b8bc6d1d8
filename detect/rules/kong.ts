import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const kongKonnectToken = defineRule({
  id: "kong-konnect-token",
  what: "a Kong Konnect access token",
  source: "https://developer.konghq.com/konnect-api/",
  severity: "critical",
  keywords: ["kpat_", "spat_"],
  // A person's, a system account's.
  pattern: token(/[ks]pat_[A-Za-z0-9]{40,64}/),
  remediation: "Revoke the token.",
  revoke: "https://cloud.konghq.com/global/account/tokens",
  hits: ["kpat_" + fake("alnum", 49), "spat_" + fake("alnum", 49)],
  misses: ["kpat_" + fake("alnum", 9)],
});
