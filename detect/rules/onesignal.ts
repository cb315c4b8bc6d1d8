import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const onesignalApiKey = defineRule({
  id: "onesignal-api-key",
  what: "a OneSignal API key",
  source: "https://documentation.onesignal.com/docs/en/keys-and-ids",
  severity: "critical",
  documented: false,
  keywords: ["os_v2_app_", "os_v2_org_"],
  pattern: token(/os_v2_(?:app|org)_[a-z0-9]{60,110}/),
  remediation: "Delete the key in the app's settings under keys and IDs.",
  hits: ["os_v2_app_" + fake("lower", 103)],
  misses: ["os_v2_app_" + fake("lower", 5)],
});

export const onesignalRestApiKey = defineAssignment({
  id: "onesignal-rest-api-key",
  what: "a OneSignal REST API key",
  source: "https://documentation.onesignal.com/docs/en/keys-and-ids",
  severity: "critical",
  names: ["onesignal", "one-signal"],
  common: true,
  // The base64 of a UUID; the app's ID, which is public, is a UUID without a word such as key.
  value: /[A-Za-z0-9]{48}|[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/,
  remediation: "Delete the key in the app's settings under keys and IDs.",
  hits: [`ONESIGNAL_REST_API_KEY="‹${fake("alnum", 48)}›"`, `ONESIGNAL_USER_AUTH_KEY="‹${fakeUuid()}›"`],
  misses: ["ONESIGNAL_REST_API_KEY=" + fake("hex", 10)],
});
