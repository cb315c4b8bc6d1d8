import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const tinybirdToken = defineRule({
  id: "tinybird-token",
  what: "a Tinybird token",
  source: "https://www.tinybird.co/docs/forward/administration/tokens",
  severity: "high",
  documented: false,
  keywords: ["p.eyJ"],
  pattern: token(/p\.eyJ[A-Za-z0-9_-]{40,400}\.[A-Za-z0-9_-]{43}/),
  remediation: "Refresh it in Tinybird under tokens.",
  hits: ["p.eyJ" + fake("alnum", 92) + "." + fake("alnum", 43)],
  misses: ["p.eyJ" + fake("alnum", 20)],
});
