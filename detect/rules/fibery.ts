import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const fiberyToken = defineAssignment({
  id: "fibery-token",
  what: "a Fibery API token",
  source: "https://api.fibery.io/#authentication",
  severity: "high",
  names: ["fibery"],
  value: /[a-f0-9]{8}\.[a-f0-9]{35}/,
  remediation: "Delete the token in Fibery under Settings, API tokens.",
  hits: [`FIBERY_API_TOKEN="‹${fake("hex", 8)}.${fake("hex", 35)}›"`],
  misses: [`FIBERY_API_TOKEN="${fake("hex", 2)}.${fake("hex", 11)}"`],
});
