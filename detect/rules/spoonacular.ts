import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const spoonacularApiKey = defineAssignment({
  id: "spoonacular-api-key",
  what: "a spoonacular API key",
  source: "https://spoonacular.com/food-api/docs#Authentication",
  severity: "low",
  names: ["spoonacular"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate it.",
  revoke: "https://spoonacular.com/food-api/console#Profile",
  hits: [`SPOONACULAR_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`SPOONACULAR_API_KEY="${fake("hex", 10)}"`],
});
