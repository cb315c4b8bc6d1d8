import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const swellSecretKey = defineAssignment({
  id: "swell-secret-key",
  what: "a Swell secret key",
  source: "https://developers.swell.is/backend-api/authentication",
  severity: "medium",
  names: ["swell"],
  common: true,
  value: /(?:sk_)?[A-Za-z0-9]{32}/,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`SWELL_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`SWELL_API_KEY=${fake("alnum", 10)}`],
});
