import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const accuweatherKey = defineAssignment({
  id: "accuweather-key",
  what: "an AccuWeather API key",
  source: "https://developer.accuweather.com/",
  severity: "low",
  names: ["accu-weather"],
  // Newer ones begin with zpka_, as other keys of Zuplo's gateways do.
  value: /[a-z0-9%]{32,45}/,
  remediation: "Delete the app.",
  revoke: "https://developer.accuweather.com/user/me/apps",
  hits: [`ACCUWEATHER_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`ACCUWEATHER_API_KEY="${fake("alnum", 10)}"`],
});
