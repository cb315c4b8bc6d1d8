import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const weatherbitApiKey = defineAssignment({
  id: "weatherbit-api-key",
  what: "a Weatherbit API key",
  source: "https://www.weatherbit.io/api",
  severity: "low",
  names: ["weatherbit"],
  value: /[a-f0-9]{32}/,
  remediation: "Make a new master key.",
  revoke: "https://www.weatherbit.io/account/dashboard",
  hits: [`WEATHERBIT_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`WEATHERBIT_API_KEY="${fake("hex", 10)}"`],
});
