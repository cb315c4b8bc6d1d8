import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const fireworksKey = defineRule({
  id: "fireworks-key",
  what: "a Fireworks AI API key",
  source: "https://docs.fireworks.ai/getting-started/quickstart",
  severity: "medium",
  documented: false,
  keywords: ["fw_"],
  pattern: token(/fw_(?=[A-Za-z]{0,23}\d)[A-Za-z0-9]{22,24}/),
  remediation: "Delete the key.",
  revoke: "https://app.fireworks.ai/settings/users/api-keys",
  hits: ["fw_" + fake("alnum", 22)],
  misses: ["fw_" + fake("alnum", 7)],
});
