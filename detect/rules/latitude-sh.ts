import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const latitudeShToken = defineAssignment({
  id: "latitude-sh-token",
  what: "a Latitude.sh API key",
  source: "https://www.latitude.sh/docs/api-reference/post-api-key.md",
  severity: "high",
  names: ["latitude-sh", "latitudesh"],
  value: UNSPECIFIED,
  remediation: "Rotate or delete it under Settings & Billing, API Keys.",
  hits: [`LATITUDE_SH_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['LATITUDE_SH_TOKEN="short"'],
});
