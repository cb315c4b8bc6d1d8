import { defineAssignment } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const ciscoMerakiKey = defineAssignment({
  id: "cisco-meraki-key",
  what: "a Cisco Meraki API key",
  source: "https://developer.cisco.com/meraki/api-v1/authorization/",
  severity: "critical",
  names: ["meraki"],
  value: /[a-f0-9]{40}/,
  remediation: "Revoke the key under My profile.",
  revoke: "https://dashboard.meraki.com",
  hits: [`MERAKI_DASHBOARD_API_KEY="‹${fake("hex", 40)}›"`],
  misses: [`MERAKI_DASHBOARD_API_KEY="${fake("hex", 13)}"`],
});

export const ciscoWebexToken = defineAssignment({
  id: "cisco-webex-token",
  what: "a Webex access token",
  source: "https://developer.webex.com/docs/getting-started",
  severity: "high",
  names: ["webex", "cisco-spark"],
  value: /[a-z0-9]{64}_[a-z0-9]{4}_[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}|[a-z0-9]{64}/,
  remediation: "Regenerate the bot's token, or the integration's secret.",
  revoke: "https://developer.webex.com/my-apps",
  hits: [
    `WEBEX_ACCESS_TOKEN="‹${fake("alnum", 64)}_PF84_${fakeUuid()}›"`,
    `WEBEX_ACCESS_TOKEN="‹${fake("alnum", 64)}›"`,
  ],
  misses: [`WEBEX_ACCESS_TOKEN="${fake("alnum", 21)}_PF84_${fake("hex", 8)}"`],
});

export const ciscoUmbrellaSecret = defineAssignment({
  id: "cisco-umbrella-secret",
  what: "a Cisco Umbrella API secret",
  source: "https://developer.cisco.com/docs/cloud-security/authentication/",
  severity: "critical",
  names: ["umbrella"],
  value: /[a-f0-9]{32}/,
  common: true,
  remediation: "Refresh the key under Admin, API keys.",
  revoke: "https://dashboard.umbrella.com",
  hits: [`UMBRELLA_API_SECRET="‹${fake("hex", 32)}›"`],
  misses: [`UMBRELLA_API_SECRET="${fake("hex", 10)}"`],
});
