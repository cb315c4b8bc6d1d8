import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const locationiqToken = defineAssignment({
  id: "locationiq-token",
  what: "a LocationIQ access token",
  source: "https://docs.locationiq.com/docs/authentication",
  severity: "low",
  names: ["location-iq"],
  value: /pk\.[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`LOCATION_IQ_TOKEN="‹pk.${fake("hex", 32)}›"`],
  misses: ['LOCATION_IQ_TOKEN="short"'],
});
