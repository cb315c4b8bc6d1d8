import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const partnerstackKey = defineAssignment({
  id: "partnerstack-key",
  what: "a PartnerStack key",
  source: "https://docs.partnerstack.com/reference/auth",
  severity: "high",
  names: ["partnerstack", "partner-stack", "growsumo"],
  value: /(?:[ps]k_)?(?:live_|test_)?[A-Za-z0-9]{32,64}/,
  remediation: "Make new keys in PartnerStack's settings under integrations.",
  hits: [`PARTNERSTACK_SECRET_KEY="‹${fake("alnum", 64)}›"`],
  misses: ["PARTNERSTACK_SECRET_KEY=" + fake("hex", 10)],
});
