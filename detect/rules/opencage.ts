import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const opencageApiKey = defineAssignment({
  id: "opencage-api-key",
  what: "an OpenCage API key",
  source: "https://opencagedata.com/api#quickstart",
  severity: "low",
  names: ["opencagedata", "opencage", "open-cage", "ocd-api"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete the key.",
  revoke: "https://opencagedata.com/dashboard#geocoding",
  hits: [`OPENCAGE_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["OPENCAGE_API_KEY=" + fake("hex", 10)],
});

export const opencagePrefixedKey = defineRule({
  id: "opencage-prefixed-key",
  what: "an OpenCage API key",
  source: "https://opencagedata.com/api#quickstart",
  severity: "low",
  documented: false,
  keywords: ["oc_gs_"],
  pattern: token(/oc_gs_[A-Za-z0-9]{10,40}/),
  remediation: "Delete the key.",
  revoke: "https://opencagedata.com/dashboard#geocoding",
  hits: ["oc_gs_" + fake("alnum", 32)],
  misses: ["oc_gs_" + fake("alnum", 4)],
});
