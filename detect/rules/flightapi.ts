import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const flightapiKey = defineAssignment({
  id: "flightapi-key",
  what: "a FlightAPI key",
  source: "https://docs.flightapi.io/",
  severity: "low",
  names: ["flight-api"],
  value: /[a-f0-9]{24}/,
  remediation: "Regenerate the key.",
  revoke: "https://api.flightapi.io/dashboard",
  hits: [`FLIGHTAPI_KEY="‹${fake("hex", 24)}›"`],
  misses: [`FLIGHTAPI_KEY="${fake("hex", 8)}"`],
});
