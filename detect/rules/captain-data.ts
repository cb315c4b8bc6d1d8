import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const captainDataKey = defineAssignment({
  id: "captain-data-key",
  what: "a Captain Data API key",
  source: "https://docs.captaindata.co/",
  severity: "high",
  names: ["captain-data"],
  value: /[a-f0-9]{64}/,
  remediation: "Regenerate the key under Settings, API.",
  revoke: "https://app.captaindata.co",
  hits: [`CAPTAIN_DATA_API_KEY="‹${fake("hex", 64)}›"`],
  misses: [`CAPTAIN_DATA_API_KEY="${fake("hex", 21)}"`],
});
