import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const facebookAccessToken = defineRule({
  id: "facebook-access-token",
  what: "a Meta (Facebook) access token",
  source: "https://developers.facebook.com/docs/facebook-login/guides/access-tokens",
  severity: "high",
  documented: false,
  keywords: ["EAA"],
  pattern: token(/EAA[A-Za-z0-9]{90,400}/),
  remediation: "Invalidate it.",
  revoke: "https://developers.facebook.com/tools/debug/accesstoken",
  hits: ["EAA" + fake("alnum", 180)],
  misses: ["EAA" + fake("alnum", 20)],
});

export const facebookAppSecret = defineAssignment({
  id: "facebook-app-secret",
  what: "a Meta (Facebook) app secret",
  source: "https://developers.facebook.com/docs/facebook-login/security/#appsecret",
  severity: "critical",
  names: ["facebook", "fb_app_secret", "fb_secret", "fbappsecret", "instagram"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset it in the app's basic settings.",
  hits: [`FACEBOOK_APP_SECRET=‹${fake("hex", 32)}›`],
  misses: ["FACEBOOK_APP_ID=1234567890123456"],
});
