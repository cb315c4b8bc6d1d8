import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const rescuetimeApiKey = defineAssignment({
  id: "rescuetime-api-key",
  what: "a RescueTime API key",
  source: "https://www.rescuetime.com/apidoc",
  severity: "medium",
  names: ["rescuetime", "rescue-time"],
  value: /B6[A-Za-z0-9_]{38}/,
  remediation: "Delete it.",
  revoke: "https://www.rescuetime.com/anapi/manage",
  hits: [`RESCUETIME_API_KEY="‹B63${fake("alnum", 37)}›"`],
  misses: [`RESCUETIME_API_KEY="B63${fake("alnum", 12)}"`],
});
