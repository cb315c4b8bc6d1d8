import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const spotToken = defineAssignment({
  id: "spot-token",
  what: "a Spot by NetApp token",
  source: "https://docs.spot.io/administration/api/create-api-token",
  severity: "high",
  names: ["spotinst"],
  value: /[a-f0-9]{64}/,
  remediation: "Revoke it in Spot's console under settings, API.",
  hits: [`SPOTINST_TOKEN=‹${fake("hex", 64)}›`],
  misses: ["SPOTINST_REGION=shop"],
});
