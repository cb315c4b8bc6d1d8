import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const flexportToken = defineRule({
  id: "flexport-token",
  what: "a Flexport API token",
  source: "https://docs.developers.flexport.com/",
  severity: "high",
  documented: false,
  keywords: ["shltm_"],
  pattern: token(/shltm_[A-Za-z0-9_-]{40}/),
  remediation: "Revoke the token in Flexport's portal under API.",
  hits: ["shltm_" + fake("alnum", 40)],
  misses: ["shltm_" + fake("alnum", 13)],
});
