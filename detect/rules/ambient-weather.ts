import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ambientWeatherKey = defineAssignment({
  id: "ambient-weather-key",
  what: "an Ambient Weather key",
  source: "https://ambientweather.docs.apiary.io/",
  severity: "low",
  names: ["ambient-weather", "ambientweather"],
  value: /[a-f0-9]{64}/,
  remediation: "Delete the key under API Keys.",
  revoke: "https://ambientweather.net/account",
  hits: [`AMBIENT_WEATHER_API_KEY="‹${fake("hex", 64)}›"`],
  misses: ['AMBIENT_WEATHER_API_KEY="short"'],
});
