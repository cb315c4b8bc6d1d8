import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const signalfxAccessToken = defineAssignment({
  id: "signalfx-access-token",
  what: "a Splunk Observability (SignalFx) access token",
  source: "https://dev.splunk.com/observability/docs/administration/authtokens/",
  severity: "high",
  names: ["signalfx", "splunk-observability", "sfx-auth", "sfx-token"],
  value: /[A-Za-z0-9_-]{22}/,
  remediation: "Disable it in Splunk Observability Cloud under settings, access tokens.",
  hits: [`SIGNALFX_ACCESS_TOKEN="‹${fake("alnum", 22)}›"`],
  misses: [`SIGNALFX_ACCESS_TOKEN="${fake("alnum", 7)}"`],
});
