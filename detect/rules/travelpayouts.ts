import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const travelpayoutsToken = defineAssignment({
  id: "travelpayouts-token",
  what: "a Travelpayouts API token",
  source: "https://support.travelpayouts.com/hc/en-us/articles/13024069738386",
  severity: "medium",
  names: ["travelpayouts", "travel-payouts", "aviasales"],
  value: /[a-f0-9]{32}/,
  remediation: "Replace it.",
  revoke: "https://www.travelpayouts.com/profile",
  hits: [`TRAVELPAYOUTS_TOKEN="‹${fake("hex", 32)}›"`],
  misses: [`TRAVELPAYOUTS_TOKEN="${fake("hex", 10)}"`],
});
