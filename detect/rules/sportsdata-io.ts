import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sportsdataIoApiKey = defineAssignment({
  id: "sportsdata-io-api-key",
  what: "a SportsDataIO API key",
  source: "https://sportsdata.io/developers",
  severity: "low",
  names: ["sportsdata", "sportsdata-io", "fantasydata"],
  value: /[a-f0-9]{32}/,
  remediation: "Ask SportsDataIO for a new key.",
  hits: [`SPORTSDATA_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`SPORTSDATA_API_KEY="${fake("hex", 10)}"`],
});
