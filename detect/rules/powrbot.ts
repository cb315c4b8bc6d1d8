import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const powrbotApiKey = defineAssignment({
  id: "powrbot-api-key",
  what: "a Powrbot API key",
  source: "https://powrbot.com/api/",
  severity: "low",
  names: ["powrbot"],
  value: /[a-z0-9]{40}/,
  remediation: "Make a new key in Powrbot's settings.",
  hits: [`POWRBOT_API_KEY="‹${fake("hex", 40)}›"`],
  misses: ["POWRBOT_API_KEY=" + fake("hex", 10)],
});
