import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const loyverseAccessToken = defineAssignment({
  id: "loyverse-access-token",
  what: "a Loyverse access token",
  source: "https://developer.loyverse.com/docs/#section/Authorization",
  severity: "high",
  names: ["loyverse"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete the token.",
  revoke: "https://r.loyverse.com/dashboard/#/integrations/tokens",
  hits: [`LOYVERSE_ACCESS_TOKEN="‹${fake("hex", 32)}›"`],
  misses: ["LOYVERSE_ACCESS_TOKEN=" + fake("hex", 10)],
});
