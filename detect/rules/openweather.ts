import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const openweatherApiKey = defineAssignment({
  id: "openweather-api-key",
  what: "an OpenWeather API key",
  source: "https://openweathermap.org/appid",
  severity: "low",
  names: [
    "openweather",
    "open-weather",
    "openweathermap",
    "open-weather-map",
    "owm-api",
    "owm-key",
    "owm-app",
  ],
  value: /[a-f0-9]{32}/,
  remediation: "Delete the key.",
  revoke: "https://home.openweathermap.org/api_keys",
  hits: [`OPENWEATHER_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["OPENWEATHER_API_KEY=" + fake("hex", 10)],
});
