import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const playhtApiKey = defineAssignment({
  id: "playht-api-key",
  what: "a PlayHT API key",
  source: "https://docs.play.ht/reference/api-authentication",
  severity: "medium",
  names: ["playht", "play-ht", "play.ht"],
  value: /(?:ak-)?[a-f0-9]{32}/,
  remediation: "Make a new key.",
  revoke: "https://play.ht/studio/api-access",
  hits: [`PLAYHT_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["PLAYHT_API_KEY=" + fake("hex", 10)],
});
