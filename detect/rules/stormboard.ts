import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const stormboardApiKey = defineAssignment({
  id: "stormboard-api-key",
  what: "a Stormboard API key",
  source: "https://api.stormboard.com/docs",
  severity: "medium",
  names: ["stormboard"],
  value: /[a-f0-9]{40}/,
  remediation: "Regenerate it in Stormboard under my account, API.",
  hits: [`STORMBOARD_API_KEY="‹${fake("hex", 40)}›"`],
  misses: [`STORMBOARD_API_KEY="${fake("hex", 13)}"`],
});
