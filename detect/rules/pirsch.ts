import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const pirschAccessKey = defineRule({
  id: "pirsch-access-key",
  what: "a Pirsch access key",
  source: "https://docs.pirsch.io/api-sdks/api",
  severity: "low",
  documented: false,
  keywords: ["pa_"],
  pattern: token(/pa_[A-Za-z0-9]{64}/),
  remediation: "Delete the key.",
  revoke: "https://dashboard.pirsch.io/settings/integration",
  hits: ["pa_" + fake("alnum", 64)],
  misses: ["pa_" + fake("alnum", 8)],
});
