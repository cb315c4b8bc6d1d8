import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const elevenlabsKey = defineRule({
  id: "elevenlabs-key",
  what: "an ElevenLabs API key",
  source: "https://elevenlabs.io/docs/api-reference/authentication",
  severity: "high",
  documented: false,
  keywords: ["sk_"],
  pattern: token(/sk_[a-f0-9]{48}/),
  remediation: "Delete it.",
  revoke: "https://elevenlabs.io/app/settings/api-keys",
  hits: ["sk_" + fake("hex", 48)],
  misses: ["sk_" + fake("hex", 8)],
});
