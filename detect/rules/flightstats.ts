import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const flightstatsKey = defineAssignment({
  id: "flightstats-key",
  what: "a FlightStats application key",
  source: "https://developer.cirium.com/apis/flightstats-apis/get-started",
  severity: "medium",
  names: ["flightstats"],
  value: /[a-z0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`FLIGHTSTATS_API_KEY="‹${fake("lower", 32)}›"`],
  misses: ['FLIGHTSTATS_API_KEY="short"'],
});
