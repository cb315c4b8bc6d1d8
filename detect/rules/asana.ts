import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const asanaPersonalToken = defineAssignment({
  id: "asana-personal-token",
  what: "an Asana personal access token",
  source: "https://developers.asana.com/docs/personal-access-token",
  severity: "high",
  names: ["asana"],
  value: /[0-2]\/\d{10,20}(?:\/\d{10,20})?:[a-f0-9]{32}/,
  remediation: "Deauthorise the token.",
  revoke: "https://app.asana.com/0/my-apps",
  hits: [`ASANA_TOKEN=‹1/${fake("digits", 16)}:${fake("hex", 32)}›`],
  misses: ["ASANA_TOKEN=1/123"],
});

export const asanaClientSecret = defineAssignment({
  id: "asana-client-secret",
  what: "an Asana client secret",
  source: "https://developers.asana.com/docs/oauth",
  severity: "high",
  names: ["asana"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset the app's secret.",
  revoke: "https://app.asana.com/0/my-apps",
  hits: [`ASANA_CLIENT_SECRET="‹${fake("hex", 32)}›"`],
  misses: [`ASANA_CLIENT_SECRET="${fake("hex", 10)}"`],
});
