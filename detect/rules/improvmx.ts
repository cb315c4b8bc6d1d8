import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const improvmxApiKey = defineAssignment({
  id: "improvmx-api-key",
  what: "an ImprovMX API key",
  source: "https://improvmx.com/api/#authentication",
  severity: "high",
  names: ["improvmx"],
  value: /sk_[a-f0-9]{32}/,
  remediation: "Regenerate the key.",
  revoke: "https://app.improvmx.com/api",
  hits: [`IMPROVMX_API_KEY="‹sk_${fake("hex", 32)}›"`],
  misses: ["IMPROVMX_API_KEY=" + fake("hex", 10)],
});
