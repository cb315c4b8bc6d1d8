import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const worldWeatherOnlineApiKey = defineAssignment({
  id: "world-weather-online-api-key",
  what: "a World Weather Online API key",
  source: "https://www.worldweatheronline.com/weather-api/api/docs/",
  severity: "low",
  names: ["world-weather", "worldweather", "world-weather-online"],
  value: /[a-z0-9]{29,32}/,
  remediation: "Replace it.",
  revoke: "https://www.worldweatheronline.com/weather-api/my/",
  hits: [`WORLD_WEATHER_API_KEY="‹${fake("hex", 31)}›"`],
  misses: [`WORLD_WEATHER_API_KEY="${fake("hex", 10)}"`],
});
