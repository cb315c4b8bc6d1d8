import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const voiceflowKey = defineRule({
  id: "voiceflow-key",
  what: "a Voiceflow API key",
  source: "https://docs.voiceflow.com/reference/authentication",
  severity: "medium",
  documented: false,
  keywords: ["VF."],
  pattern: token(/VF\.(?:DM|WS)\.[a-f0-9]{24}\.[A-Za-z0-9]{16}/),
  remediation: "Regenerate it in Voiceflow under settings.",
  hits: ["VF.DM." + fake("hex", 24) + "." + fake("alnum", 16)],
  misses: ["VF.DM." + "..."],
});
