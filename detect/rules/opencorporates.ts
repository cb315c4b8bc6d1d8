import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const opencorporatesApiToken = defineAssignment({
  id: "opencorporates-api-token",
  what: "an OpenCorporates API token",
  source: "https://api.opencorporates.com/documentation/API-Reference",
  severity: "low",
  names: ["opencorporates", "open-corporates"],
  value: /[A-Za-z0-9]{20}/,
  remediation: "Ask for a new token.",
  revoke: "https://opencorporates.com/api_accounts",
  hits: [`OPENCORPORATES_API_TOKEN="‹${fake("alnum", 20)}›"`],
  misses: ["OPENCORPORATES_API_TOKEN=" + fake("hex", 10)],
});
