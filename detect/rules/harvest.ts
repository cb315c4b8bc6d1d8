import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const harvestToken = defineAssignment({
  id: "harvest-token",
  what: "a Harvest access token",
  source: "https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/",
  severity: "high",
  names: ["harvest"],
  value: /\d{4,8}\.(?:pt|at)\.[a-z0-9_-]{86}|[a-z0-9_-]{97}/,
  common: true,
  remediation: "Delete the token.",
  revoke: "https://id.getharvest.com/developers",
  hits: [
    `HARVEST_ACCESS_TOKEN="‹${fake("digits", 7)}.pt.${fake("alnum", 86)}›"`,
    `HARVEST_ACCESS_TOKEN="‹${fake("alnum", 97)}›"`,
  ],
  misses: [`HARVEST_ACCESS_TOKEN="${fake("digits", 2)}.pt.${fake("alnum", 28)}"`],
});
