import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const laceworkSecretKey = defineAssignment({
  id: "lacework-secret-key",
  what: "a Lacework secret key",
  source: "https://docs.lacework.net/api/api-access-keys-and-tokens",
  severity: "critical",
  names: ["lacework", "lw_api"],
  value: /_[a-f0-9]{32}/,
  remediation: "Disable the key in Lacework under settings, API keys.",
  hits: [`LW_API_SECRET="‹_${fake("hex", 32)}›"`],
  misses: ["LW_API_SECRET=" + fake("hex", 10)],
});
