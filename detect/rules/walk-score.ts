import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const walkScoreApiKey = defineAssignment({
  id: "walk-score-api-key",
  what: "a Walk Score API key",
  source: "https://www.walkscore.com/professional/api.php",
  severity: "low",
  names: ["walk-score", "walkscore", "wsapikey"],
  value: /[a-f0-9]{32}/,
  remediation: "Ask Walk Score for a new key.",
  hits: [`WALK_SCORE_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`WALK_SCORE_API_KEY="${fake("hex", 10)}"`],
});
