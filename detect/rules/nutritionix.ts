import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const nutritionixApiKey = defineAssignment({
  id: "nutritionix-api-key",
  what: "a Nutritionix API key",
  source: "https://docx.syndigo.com/developers/docs/nutritionix-api-guide",
  severity: "low",
  names: ["nutritionix"],
  value: /[a-f0-9]{32}/,
  remediation: "Make a new key.",
  revoke: "https://developer.nutritionix.com",
  hits: [`NUTRITIONIX_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["NUTRITIONIX_API_KEY=" + fake("hex", 10)],
});
