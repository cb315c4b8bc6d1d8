import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const instagramAccessToken = defineRule({
  id: "instagram-access-token",
  what: "an Instagram access token",
  source: "https://developers.facebook.com/docs/instagram-platform/reference/access_token",
  severity: "high",
  documented: false,
  keywords: ["IGQV", "IGAA"],
  pattern: token(/IG(?:QV|AA)[A-Za-z0-9_-]{100,400}/),
  remediation: "Remove the app at https://www.instagram.com/accounts/manage_access.",
  hits: ["IGQV" + fake("alnum", 150)],
  misses: ["IGQV" + fake("alnum", 20)],
});
