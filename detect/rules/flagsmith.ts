import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const flagsmithServerKey = defineRule({
  id: "flagsmith-server-key",
  what: "a Flagsmith server-side environment key",
  source: "https://docs.flagsmith.com/clients/server-side",
  severity: "high",
  documented: false,
  keywords: ["ser."],
  pattern: token(/ser\.[A-Za-z0-9]{22}/),
  remediation: "Delete the key in Flagsmith under the environment's SDK keys.",
  hits: ["ser." + fake("alnum", 22)],
  misses: ["ser." + fake("alnum", 7)],
});
