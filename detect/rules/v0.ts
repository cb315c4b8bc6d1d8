import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const v0ApiKey = defineAssignment({
  id: "v0-api-key",
  what: "a v0 API key",
  source: "https://v0.dev/docs/api/platform/overview",
  severity: "medium",
  names: ["v0-api-key", "v0-key", "v0-token"],
  value: /v1:[A-Za-z0-9]{24}:[A-Za-z0-9]{24}/,
  remediation: "Delete it.",
  revoke: "https://v0.dev/chat/settings/keys",
  hits: [`V0_API_KEY="‹v1:${fake("alnum", 24)}:${fake("alnum", 24)}›"`],
  misses: [`V0_API_KEY="v1:${fake("alnum", 8)}:${fake("alnum", 8)}"`],
});
