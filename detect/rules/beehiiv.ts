import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const beehiivKey = defineAssignment({
  id: "beehiiv-key",
  what: "a beehiiv API key",
  source: "https://developers.beehiiv.com/welcome/create-an-api-key",
  severity: "high",
  names: ["beehiiv"],
  value: /[a-z0-9]{64}/,
  remediation: "Delete the key.",
  revoke: "https://app.beehiiv.com/settings/workspace/api",
  hits: [`BEEHIIV_API_KEY="‹${fake("alnum", 64)}›"`],
  misses: [`BEEHIIV_API_KEY="${fake("alnum", 21)}"`],
});
