import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const retellAiApiKey = defineAssignment({
  id: "retell-ai-api-key",
  what: "a Retell AI API key",
  source: "https://docs.retellai.com/accounts/api-keys-overview",
  severity: "high",
  names: ["retell", "retellai", "retell-ai"],
  value: /key_[a-f0-9]{28,32}/,
  remediation: "Delete it and issue a new one.",
  hits: [`RETELL_API_KEY=‹key_${fake("hex", 28)}›`],
  misses: ["RETELL_REGION=shop"],
});
