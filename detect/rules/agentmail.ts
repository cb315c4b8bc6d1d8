import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const agentmailKey = defineAssignment({
  id: "agentmail-key",
  what: "an AgentMail API key",
  source: "https://docs.agentmail.to/knowledge-base/getting-api-key",
  severity: "high",
  names: ["agentmail"],
  value: /am_[a-z0-9_]{40,100}/,
  remediation: "Delete the key under API Keys.",
  revoke: "https://console.agentmail.to",
  hits: [`AGENTMAIL_API_KEY="‹am_${fake("lower", 40)}›"`],
  misses: ['AGENTMAIL_API_KEY="short"'],
});
