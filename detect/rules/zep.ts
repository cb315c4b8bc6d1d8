import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zepApiKey = defineAssignment({
  id: "zep-api-key",
  what: "a Zep API key",
  source: "https://help.getzep.com/projects",
  severity: "high",
  names: ["zep-api", "zep-api-key", "getzep"],
  value: /z_[A-Za-z0-9_.-]{40,200}|eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}/,
  remediation: "Delete it under the project's API keys.",
  revoke: "https://app.getzep.com",
  hits: [`ZEP_API_KEY="‹z_${fake("alnum", 60)}.${fake("alnum", 43)}›"`],
  misses: [`ZEP_API_KEY="z_${fake("alnum", 20)}.${fake("alnum", 14)}"`],
});
