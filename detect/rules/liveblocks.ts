import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const liveblocksSecretKey = defineRule({
  id: "liveblocks-secret-key",
  what: "a Liveblocks secret key",
  source: "https://liveblocks.io/docs/api-reference/rest-api-endpoints",
  severity: "high",
  documented: false,
  keywords: ["sk_dev_", "sk_prod_"],
  pattern: token(/sk_(?:dev|prod)_[A-Za-z0-9_-]{40,90}/),
  remediation: "Roll the key.",
  revoke: "https://liveblocks.io/dashboard/apikeys",
  hits: ["sk_prod_" + fake("alnum", 64)],
  misses: ["sk_prod_" + fake("lower", 9)],
});
