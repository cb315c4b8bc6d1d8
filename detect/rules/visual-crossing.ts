import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const visualCrossingApiKey = defineAssignment({
  id: "visual-crossing-api-key",
  what: "a Visual Crossing API key",
  source: "https://www.visualcrossing.com/resources/documentation/weather-api/timeline-weather-api/",
  severity: "low",
  names: ["visual-crossing", "visualcrossing"],
  value: /[A-Z0-9]{25}/,
  remediation: "Regenerate it.",
  revoke: "https://www.visualcrossing.com/account",
  hits: [`VISUAL_CROSSING_API_KEY="‹${fake("upper", 25)}›"`],
  misses: [`VISUAL_CROSSING_API_KEY="${fake("upper", 8)}"`],
});
