import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const netlifyToken = defineRule({
  id: "netlify-token",
  what: "a Netlify access token",
  source: "https://docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api/",
  severity: "high",
  documented: false,
  keywords: ["nfp_", "nfc_", "nfo_", "nfu_"],
  pattern: token(/nf[pcou]_[A-Za-z0-9]{36}/),
  remediation: "Revoke it at https://app.netlify.com/user/applications.",
  hits: ["nfp_" + fake("alnum", 36)],
  misses: ["nfp_" + "..."],
});
