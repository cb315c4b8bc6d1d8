import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const wistiaApiToken = defineAssignment({
  id: "wistia-api-token",
  what: "a Wistia API token",
  source: "https://docs.wistia.com/docs/making-api-requests",
  severity: "high",
  names: ["wistia"],
  value: /[a-f0-9]{64}/,
  remediation: "Delete it in Wistia under account settings, API access.",
  hits: [`WISTIA_API_TOKEN="‹${fake("hex", 64)}›"`],
  misses: [`WISTIA_API_TOKEN="${fake("hex", 21)}"`],
});
