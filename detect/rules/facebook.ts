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

export const facebookAppToken = defineAssignment({
  id: "facebook-app-token",
  what: "a Meta (Facebook) app access token",
  source: "https://developers.facebook.com/docs/facebook-login/guides/access-tokens#apptokens",
  severity: "critical",
  names: ["facebook", "fb", "access_token", "app_token"],
  // The app's ID, then its secret or what was made of it.
  value: /\d{13,17}\|(?:[a-f0-9]{32}|[A-Za-z0-9_-]{26,28})/,
  remediation: "Reset the app's secret in its basic settings.",
  hits: [`FACEBOOK_ACCESS_TOKEN="‹${fake("digits", 15)}|${fake("alnum", 27)}›"`],
  misses: [`FACEBOOK_ACCESS_TOKEN="${fake("digits", 15)}|"`],
});
