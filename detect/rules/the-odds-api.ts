import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const theOddsApiKey = defineAssignment({
  id: "the-odds-api-key",
  what: "a The Odds API key",
  source: "https://the-odds-api.com/liveapi/guides/v4/",
  severity: "low",
  names: ["the-odds-api", "theoddsapi", "odds-api"],
  value: /[a-f0-9]{32}/,
  remediation: "Ask The Odds API for a new key.",
  hits: [`THE_ODDS_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`THE_ODDS_API_KEY="${fake("hex", 10)}"`],
});
