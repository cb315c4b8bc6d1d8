import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sportmonksApiToken = defineAssignment({
  id: "sportmonks-api-token",
  what: "a Sportmonks API token",
  source: "https://docs.sportmonks.com/football/welcome/authentication",
  severity: "low",
  names: ["sportmonks", "sportsmonk"],
  value: /[A-Za-z0-9]{60}/,
  remediation: "Delete it under API tokens.",
  revoke: "https://my.sportmonks.com",
  hits: [`SPORTMONKS_API_TOKEN="‹${fake("alnum", 60)}›"`],
  misses: [`SPORTMONKS_API_TOKEN="${fake("alnum", 20)}"`],
});
