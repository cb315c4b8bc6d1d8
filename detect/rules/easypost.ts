import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const easypostKey = defineRule({
  id: "easypost-key",
  what: "an EasyPost API key",
  source: "https://docs.easypost.com/docs/authentication",
  severity: "high",
  documented: false,
  keywords: ["EZAK", "EZTK"],
  pattern: token(/EZ[AT]K[A-Za-z0-9]{54}/),
  remediation: "Delete it.",
  revoke: "https://app.easypost.com/account/settings",
  hits: ["EZAK" + fake("alnum", 54), "EZTK" + fake("alnum", 54)],
  misses: ["EZAK" + "..."],
});
