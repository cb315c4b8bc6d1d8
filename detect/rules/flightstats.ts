import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const flightstatsKey = defineAssignment({
  id: "flightstats-key",
  what: "a FlightStats application key",
  source: "https://developer.flightstats.com/getting-started/",
  severity: "medium",
  names: ["flightstats"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`FLIGHTSTATS_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ['FLIGHTSTATS_API_KEY="short"'],
});
