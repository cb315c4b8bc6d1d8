import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const allsportsKey = defineAssignment({
  id: "allsports-key",
  what: "an AllSportsAPI key",
  source: "https://allsportsapi.com/documentation",
  severity: "low",
  names: ["all-sports"],
  value: /[a-f0-9]{64}/,
  remediation: "Regenerate the key.",
  revoke: "https://allsportsapi.com/profile",
  hits: [`ALLSPORTS_API_KEY="‹${fake("hex", 64)}›"`],
  misses: [`ALLSPORTS_API_KEY="${fake("hex", 21)}"`],
});
