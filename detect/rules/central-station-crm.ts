import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const centralStationCrmKey = defineAssignment({
  id: "central-station-crm-key",
  what: "a CentralStationCRM API key",
  source: "https://api.centralstationcrm.net/api-docs/index.html",
  severity: "high",
  names: ["central-station"],
  value: /[a-z0-9]{30}/,
  remediation: "Delete the key in CentralStationCRM under the account's API settings.",
  hits: [`CENTRALSTATIONCRM_API_KEY="‹${fake("lower", 30)}›"`],
  misses: [`CENTRALSTATIONCRM_API_KEY="${fake("lower", 10)}"`],
});
