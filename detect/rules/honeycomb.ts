import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const honeycombKey = defineRule({
  id: "honeycomb-key",
  what: "a Honeycomb ingest key",
  source: "https://docs.honeycomb.io/configure/environments/manage-api-keys/",
  severity: "medium",
  keywords: ["hcaik_", "hcxik_", "hcaic_", "hcxic_"],
  pattern: token(/hc[ax]i[kc]_[a-z0-9]{58}/),
  remediation: "Disable it in the environment's settings.",
  hits: ["hcaik_" + fake("lower", 58)],
  misses: ["hcaik_" + "..."],
});
