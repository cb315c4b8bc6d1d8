import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const delightedKey = defineAssignment({
  id: "delighted-key",
  what: "a Delighted API key",
  source: "https://app.delighted.com/docs/api/authentication",
  severity: "medium",
  names: ["delighted"],
  value: /[a-z0-9]{32}/,
  common: true,
  remediation: "Regenerate the key.",
  revoke: "https://app.delighted.com/integrations/api",
  hits: [`DELIGHTED_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`DELIGHTED_API_KEY="${fake("alnum", 10)}"`],
});
