import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const instagramAccessToken = defineRule({
  id: "instagram-access-token",
  what: "an Instagram access token",
  source: "https://developers.facebook.com/docs/instagram-platform/reference/access_token",
  severity: "high",
  documented: false,
  keywords: ["IGQV", "IGQW", "IGAA"],
  pattern: token(/IG(?:Q[VW]|AA)[A-Za-z0-9_-]{100,400}/),
  remediation: "Remove the app.",
  revoke: "https://www.instagram.com/accounts/manage_access",
  hits: ["IGQV" + fake("alnum", 150)],
  misses: ["IGQV" + fake("alnum", 20)],
});

export const instagramLegacyToken = defineAssignment({
  id: "instagram-legacy-token",
  what: "an Instagram access token",
  source: "https://developers.facebook.com/docs/instagram-platform/reference/access_token",
  severity: "medium",
  names: ["instagram", "insta_token", "ig_access"],
  // What the API gave out before 2020.
  value: /\d{6,12}\.[a-f0-9]{7}\.[a-f0-9]{32}/,
  remediation: "Remove the app.",
  revoke: "https://www.instagram.com/accounts/manage_access",
  hits: [`INSTAGRAM_ACCESS_TOKEN="‹${fake("digits", 9)}.${fake("hex", 7)}.${fake("hex", 32)}›"`],
  misses: ["INSTAGRAM_ACCESS_TOKEN=" + fake("hex", 10)],
});
