import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const civoKey = defineAssignment({
  id: "civo-key",
  what: "a Civo API key",
  source: "https://www.civo.com/api",
  severity: "critical",
  names: ["civo"],
  value: /[A-Za-z0-9]{50}/,
  remediation: "Regenerate the key.",
  revoke: "https://dashboard.civo.com/security",
  hits: [`CIVO_TOKEN=‹${fake("alnum", 50)}›`],
  misses: ["CIVO_REGION=LON1"],
});
