import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const geckoboardApiKey = defineAssignment({
  id: "geckoboard-api-key",
  what: "a Geckoboard API key",
  source: "https://developer.geckoboard.com/#authentication",
  severity: "medium",
  names: ["geckoboard"],
  value: /[a-z0-9]{32,44}/,
  remediation: "Make a new key.",
  revoke: "https://app.geckoboard.com/account",
  hits: [`GECKOBOARD_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["GECKOBOARD_API_KEY=" + fake("hex", 10)],
});
