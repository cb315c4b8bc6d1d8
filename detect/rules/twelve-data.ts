import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const twelveDataApiKey = defineAssignment({
  id: "twelve-data-api-key",
  what: "a Twelve Data API key",
  source: "https://twelvedata.com/docs#authentication",
  severity: "low",
  names: ["twelve-data", "twelvedata"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke it.",
  revoke: "https://twelvedata.com/account/api-keys",
  hits: [`TWELVE_DATA_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`TWELVE_DATA_API_KEY="${fake("hex", 10)}"`],
});
