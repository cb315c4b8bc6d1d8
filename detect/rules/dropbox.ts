import { defineAssignment, defineRule, token } from "../rule.ts";
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

export const dropboxAppSecret = defineAssignment({
  id: "dropbox-app-secret",
  what: "a Dropbox app secret",
  source: "https://www.dropbox.com/developers/reference/getting-started",
  severity: "high",
  // The app's key is as long.
  names: ["dropbox-app-secret", "dropbox-secret"],
  value: /[a-z0-9]{15}/,
  remediation: "Reset the secret in the app console.",
  revoke: "https://www.dropbox.com/developers/apps",
  hits: [`DROPBOX_APP_SECRET="‹${fake("lower", 15)}›"`],
  misses: [`DROPBOX_APP_KEY="${fake("lower", 15)}"`],
});
