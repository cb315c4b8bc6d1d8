import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const turbopufferKey = defineRule({
  id: "turbopuffer-key",
  what: "a turbopuffer API key",
  source: "https://turbopuffer.com/docs/byoc/operations",
  severity: "critical",
  keywords: ["tpuf_"],
  pattern: token(/tpuf_[A-Za-z0-9]{32}/),
  remediation: "Expire the key in the dashboard and make another.",
  hits: ["tpuf_" + fake("alnum", 32)],
  misses: ["tpuf_" + fake("alnum", 12)],
});
