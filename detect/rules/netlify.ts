import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const netlifyToken = defineRule({
  id: "netlify-token",
  what: "a Netlify access token",
  source: "https://docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api/",
  severity: "high",
  documented: false,
  keywords: ["nfp_", "nfc_", "nfo_", "nfu_"],
  pattern: token(/nf[pcou]_[A-Za-z0-9]{36}/),
  remediation: "Revoke it.",
  revoke: "https://app.netlify.com/user/applications",
  hits: ["nfp_" + fake("alnum", 36)],
  misses: ["nfp_" + "..."],
});

export const netlifyLegacyToken = defineAssignment({
  id: "netlify-legacy-token",
  what: "a Netlify access token",
  source: "https://docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api/",
  severity: "high",
  names: ["netlify"],
  value: /[A-Za-z0-9_-]{40,64}/,
  remediation: "Revoke it.",
  revoke: "https://app.netlify.com/user/applications",
  hits: [`NETLIFY_AUTH_TOKEN=‹${fake("alnum", 43)}›`],
  misses: [`NETLIFY_SITE_ID=${fakeUuid()}`],
});
