import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const zerionApiKey = defineRule({
  id: "zerion-api-key",
  what: "a Zerion API key",
  source: "https://developers.zerion.io/reference/authentication",
  severity: "low",
  documented: false,
  keywords: ["zk_dev_", "zk_prod_"],
  pattern: token(/zk_(?:dev|prod)_[a-f0-9]{32}/),
  remediation: "Delete it.",
  revoke: "https://dashboard.zerion.io",
  hits: ["zk_dev_" + fake("hex", 32)],
  misses: ["zk_dev_" + fake("hex", 8)],
});
