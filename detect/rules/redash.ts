import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const redashApiKey = defineAssignment({
  id: "redash-api-key",
  what: "a Redash API key",
  source: "https://redash.io/help/user-guide/integrations-and-api/api",
  severity: "high",
  names: ["redash"],
  value: /[A-Za-z0-9]{40}/,
  remediation: "Regenerate it in Redash under the user's settings.",
  hits: [`REDASH_API_KEY="‹${fake("alnum", 40)}›"`],
  misses: [`REDASH_API_KEY="${fake("alnum", 13)}"`],
});
