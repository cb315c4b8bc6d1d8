import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const storecoveApiKey = defineAssignment({
  id: "storecove-api-key",
  what: "a Storecove API key",
  source: "https://www.storecove.com/docs/#_authentication",
  severity: "high",
  names: ["storecove"],
  value: /[A-Za-z0-9_-]{40,64}/,
  remediation: "Delete it in Storecove under API keys.",
  hits: [`STORECOVE_API_KEY="‹${fake("alnum", 43)}›"`],
  misses: [`STORECOVE_API_KEY="${fake("alnum", 14)}"`],
});
