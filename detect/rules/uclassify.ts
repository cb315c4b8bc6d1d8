import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const uclassifyApiKey = defineAssignment({
  id: "uclassify-api-key",
  what: "a uClassify API key",
  source: "https://uclassify.com/docs/restapi",
  severity: "low",
  names: ["uclassify"],
  value: /[A-Za-z0-9]{12}/,
  remediation: "Renew it in uClassify under API keys.",
  hits: [`UCLASSIFY_API_KEY="‹${fake("alnum", 12)}›"`],
  misses: [`UCLASSIFY_API_KEY="${fake("alnum", 4)}"`],
});
