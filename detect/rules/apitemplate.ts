import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const apitemplateKey = defineAssignment({
  id: "apitemplate-key",
  what: "an APITemplate.io key",
  source: "https://apitemplate.io/apiv2/",
  severity: "medium",
  names: ["api-template"],
  value: /[a-z0-9]{34,44}={0,2}/,
  remediation: "Regenerate the key under API integration.",
  revoke: "https://app.apitemplate.io",
  hits: [`APITEMPLATE_API_KEY="‹${fake("alnum", 39)}›"`],
  misses: [`APITEMPLATE_API_KEY="${fake("alnum", 13)}"`],
});
