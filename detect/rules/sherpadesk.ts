import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sherpadeskApiKey = defineAssignment({
  id: "sherpadesk-api-key",
  what: "a SherpaDesk API token",
  source: "https://documentation.sherpadesk.com/api",
  severity: "high",
  names: ["sherpadesk", "sherpa-desk"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Generate a new one in SherpaDesk's API settings.",
  hits: [`SHERPADESK_API_TOKEN="‹${fake("lower", 32)}›"`],
  misses: [`SHERPADESK_API_TOKEN="${fake("lower", 10)}"`],
});
