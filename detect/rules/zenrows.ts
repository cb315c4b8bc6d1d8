import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zenrowsApiKey = defineAssignment({
  id: "zenrows-api-key",
  what: "a ZenRows API key",
  source: "https://docs.zenrows.com/universal-scraper-api/api-reference",
  severity: "medium",
  names: ["zenrows", "zen-rows"],
  value: /[a-f0-9]{40}/,
  remediation: "Regenerate it.",
  revoke: "https://app.zenrows.com/account/settings",
  hits: [`ZENROWS_API_KEY="‹${fake("hex", 40)}›"`],
  misses: [`ZENROWS_API_KEY="${fake("hex", 13)}"`],
});
