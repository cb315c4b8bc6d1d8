import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const infracostKey = defineRule({
  id: "infracost-key",
  what: "an Infracost API key",
  source: "https://www.infracost.io/docs/",
  severity: "low",
  documented: false,
  keywords: ["ico-"],
  pattern: token(/ico-[A-Za-z0-9]{32}/),
  remediation: "Regenerate it in Infracost Cloud.",
  hits: ["ico-" + fake("alnum", 32)],
  misses: ["ico-" + "small"],
});
