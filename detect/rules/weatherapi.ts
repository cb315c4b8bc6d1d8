import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const weatherapiKey = defineAssignment({
  id: "weatherapi-key",
  what: "a WeatherAPI key",
  source: "https://www.weatherapi.com/docs/",
  severity: "low",
  names: ["weather-api", "weatherapi"],
  value: /[a-z0-9]{31,32}/,
  remediation: "Regenerate it.",
  revoke: "https://www.weatherapi.com/my/",
  hits: [`WEATHERAPI_KEY="‹${fake("hex", 31)}›"`],
  misses: [`WEATHERAPI_KEY="${fake("hex", 10)}"`],
});
