import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const airwallexKey = defineAssignment({
  id: "airwallex-key",
  what: "an Airwallex API key",
  source: "https://www.airwallex.com/docs/developer-tools/api/manage-api-keys",
  severity: "critical",
  names: ["airwallex"],
  value: /[a-f0-9]{96,128}|[a-f0-9]{64}/,
  remediation: "Delete the key.",
  revoke: "https://www.airwallex.com/app/account/apikeys",
  hits: [`AIRWALLEX_API_KEY=‹${fake("hex", 128)}›`],
  misses: ["AIRWALLEX_ENV=demo"],
});
