import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const dropboxAccessToken = defineRule({
  id: "dropbox-access-token",
  what: "a Dropbox access token",
  source: "https://developers.dropbox.com/oauth-guide",
  severity: "high",
  documented: false,
  keywords: ["sl."],
  pattern: token(/sl\.(?:u\.|B)?[A-Za-z0-9_-]{120,1600}/),
  remediation: "Revoke it with /2/auth/token/revoke.",
  hits: ["sl." + "B" + fake("alnum", 140)],
  misses: ["sl." + fake("alnum", 20)],
});
