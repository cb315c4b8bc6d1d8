import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const bandwidthToken = defineAssignment({
  id: "bandwidth-token",
  what: "a Bandwidth API token or secret",
  source: "https://dev.bandwidth.com/docs/credentials/",
  severity: "high",
  names: ["bandwidth"],
  value: /[a-f0-9]{48}|[a-f0-9]{56}/,
  common: true,
  remediation: "Change the API user's password.",
  revoke: "https://dashboard.bandwidth.com",
  hits: [`BANDWIDTH_API_TOKEN="‹${fake("hex", 48)}›"`],
  misses: [`BANDWIDTH_API_TOKEN="${fake("hex", 16)}"`],
});
