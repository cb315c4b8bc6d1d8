import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const activecampaignKey = defineAssignment({
  id: "activecampaign-key",
  what: "an ActiveCampaign API key",
  source: "https://developers.activecampaign.com/reference/authentication",
  severity: "high",
  names: ["active-campaign"],
  value: /[a-f0-9]{72}/,
  remediation: "Reset the key in ActiveCampaign under Settings, Developer.",
  hits: [`ACTIVECAMPAIGN_API_KEY="‹${fake("hex", 72)}›"`],
  misses: [`ACTIVECAMPAIGN_API_KEY="${fake("hex", 24)}"`],
});
