import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const calorieninjasKey = defineAssignment({
  id: "calorieninjas-key",
  what: "a CalorieNinjas or API Ninjas key",
  source: "https://calorieninjas.com/api",
  severity: "low",
  names: ["calorie-ninja", "api-ninja"],
  value: /[a-z0-9+/]{38,40}={0,2}/,
  remediation: "Regenerate the key.",
  revoke: "https://calorieninjas.com/profile",
  hits: [`CALORIENINJAS_API_KEY="‹${fake("alnum", 40)}›"`],
  misses: [`CALORIENINJAS_API_KEY="${fake("alnum", 13)}"`],
});
