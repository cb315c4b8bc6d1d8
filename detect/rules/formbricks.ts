import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const formbricksKey = defineRule({
  id: "formbricks-key",
  what: "a Formbricks API key",
  source:
    "https://github.com/formbricks/formbricks/blob/main/apps/web/modules/organization/settings/api-keys/lib/api-key.ts",
  severity: "medium",
  keywords: ["fbk_"],
  pattern: token(/fbk_[A-Za-z0-9_-]{43}/),
  remediation: "Delete it under Settings, API keys.",
  hits: ["fbk_" + fake("alnum", 43)],
  misses: ["fbk_" + fake("alnum", 12)],
});
