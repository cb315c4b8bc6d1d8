import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const miroAccessToken = defineRule({
  id: "miro-access-token",
  what: "a Miro access token",
  source: "https://developers.miro.com/docs/getting-started-with-oauth",
  severity: "high",
  keywords: ["eyJtaXJvLm9yaWdpbiI6"],
  // It begins with the JSON object of the region in base64.
  pattern: token(/eyJtaXJvLm9yaWdpbiI6[A-Za-z0-9]{4,20}_[A-Za-z0-9_-]{27}/),
  remediation: "Reinstall the app, or delete it.",
  revoke: "https://miro.com/app/settings/user-profile/apps",
  hits: ["eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ_" + fake("alnum", 27)],
  misses: ["eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ"],
});

export const miroSecret = defineAssignment({
  id: "miro-secret",
  what: "a Miro client secret or access token",
  source: "https://developers.miro.com/docs/getting-started-with-oauth",
  severity: "high",
  names: ["miro"],
  common: true,
  value: /[A-Za-z0-9_-]{27}|[A-Za-z0-9]{32}/,
  remediation: "Make a new secret of the app.",
  revoke: "https://miro.com/app/settings/user-profile/apps",
  hits: [`MIRO_ACCESS_TOKEN="‹${fake("alnum", 27)}›"`, `MIRO_CLIENT_SECRET="‹${fake("alnum", 32)}›"`],
  misses: ["MIRO_ACCESS_TOKEN=" + fake("hex", 10)],
});
