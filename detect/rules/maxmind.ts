import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const maxmindLicenseKey = defineRule({
  id: "maxmind-license-key",
  what: "a MaxMind license key",
  source: "https://support.maxmind.com/knowledge-base/articles/generate-and-manage-maxmind-license-keys",
  severity: "medium",
  documented: false,
  keywords: ["_mmk"],
  pattern: token(/[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk/),
  remediation: "Delete it in the MaxMind account portal.",
  hits: [fake("alnum", 6) + "_" + fake("alnum", 29) + "_mmk"],
  misses: ["a_mmk"],
});
