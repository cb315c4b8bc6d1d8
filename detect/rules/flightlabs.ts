import { defineAssignment } from "../rule.ts";
import { JWT } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const flightlabsKey = defineAssignment({
  id: "flightlabs-key",
  what: "a FlightLabs API key",
  source: "https://www.goflightlabs.com/",
  severity: "low",
  names: ["flight-labs", "goflightlabs"],
  value: JWT,
  remediation: "Regenerate the key.",
  revoke: "https://app.goflightlabs.com",
  hits: [`FLIGHTLABS_API_KEY="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: [`FLIGHTLABS_API_KEY="${fake("alnum", 12)}"`],
});
