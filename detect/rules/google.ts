import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const googleApiKey = defineRule({
  id: "google-api-key",
  what: "a Google API key",
  source: "https://cloud.google.com/docs/authentication/api-keys",
  // Firebase and Maps keys in web pages are meant to be seen; their restrictions decide.
  severity: "medium",
  keywords: ["AIza"],
  pattern: /(?<![A-Za-z0-9_-])(?<secret>AIza[A-Za-z0-9_-]{35})(?![A-Za-z0-9_-])/,
  remediation: "Restrict it, or delete it.",
  revoke: "https://console.cloud.google.com/apis/credentials",
  hits: ["AIza" + fake("alnum", 35)],
  misses: ["AIza" + fake("alnum", 20), "AIza" + fake("alnum", 50)],
});

export const googleAuthKey = defineRule({
  id: "google-auth-key",
  what: "a Google API key of a service account",
  source: "https://discuss.ai.google.dev/t/gemini-api-key-start-from-aq/171575",
  severity: "critical",
  // What AI Studio has made since 2026. The staff's answer gives the prefix; the length is as observed.
  keywords: ["AQ.A"],
  pattern: token(/AQ\.A[A-Za-z0-9_-]{40,120}/),
  remediation: "Delete it in AI Studio or under the project's credentials.",
  revoke: "https://aistudio.google.com/apikey",
  hits: ["AQ.A" + "b8" + fake("alnum", 47)],
  misses: ["AQ." + "Ab8...", "AQ.A" + fake("alnum", 12)],
});

export const googleOauthSecret = defineRule({
  id: "google-oauth-client-secret",
  what: "a Google OAuth client secret",
  source: "https://developers.google.com/identity/protocols/oauth2",
  severity: "high",
  documented: false,
  keywords: ["GOCSPX-"],
  pattern: token(/GOCSPX-[A-Za-z0-9_-]{28}/),
  remediation: "Reset the client's secret.",
  revoke: "https://console.cloud.google.com/apis/credentials",
  hits: ["GOCSPX-" + fake("alnum", 28)],
  misses: ["GOCSPX-" + fake("alnum", 8)],
});

export const googleOauthToken = defineRule({
  id: "google-oauth-access-token",
  what: "a Google OAuth access token",
  source: "https://developers.google.com/identity/protocols/oauth2#size",
  severity: "medium",
  documented: false,
  keywords: ["ya29."],
  pattern: token(/ya29\.(?:[a-z]\.)?[A-Za-z0-9_-]{40,1500}/),
  remediation: "Revoke it; it expires within an hour.",
  revoke: "https://myaccount.google.com/permissions",
  hits: ["ya29." + "a0" + fake("alnum", 160)],
  misses: ["ya29." + "short"],
});

export const googleRefreshToken = defineRule({
  id: "google-refresh-token",
  what: "a Google OAuth refresh token",
  source:
    "https://developers.google.com/identity/protocols/oauth2#5.-refresh-the-access-token,-if-necessary.",
  severity: "critical",
  documented: false,
  keywords: ["1//0"],
  // What gcloud keeps in application_default_credentials.json.
  pattern: token(/1\/\/0[A-Za-z0-9_-]{40,180}/),
  remediation: "Revoke it among the account's permissions, or with `gcloud auth revoke`.",
  revoke: "https://myaccount.google.com/permissions",
  hits: ["1//0" + fake("alnum", 99)],
  misses: ["1//0" + fake("alnum", 33)],
});
