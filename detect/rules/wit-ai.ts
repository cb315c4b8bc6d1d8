import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const witAiToken = defineAssignment({
  id: "wit-ai-token",
  what: "a Wit.ai access token",
  source: "https://wit.ai/docs/http/",
  severity: "medium",
  names: ["wit-ai", "witai", "wit-access", "wit-token", "wit-client", "wit-server"],
  value: /[A-Z0-9]{32}/,
  remediation: "Reset it under the app's settings.",
  revoke: "https://wit.ai",
  hits: [`WIT_AI_TOKEN="‹${fake("upper", 32)}›"`],
  misses: [`WIT_AI_TOKEN="${fake("upper", 10)}"`],
});
