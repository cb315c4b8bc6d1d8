import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const locationiqToken = defineAssignment({
  id: "locationiq-token",
  what: "a LocationIQ access token",
  source: "https://docs.locationiq.com/docs/authentication",
  severity: "low",
  names: ["location-iq"],
  value: /(?:pk\.)?[A-Za-z0-9_-]{16,128}/,
  remediation: "Delete it in the dashboard, under API Access Tokens.",
  hits: [`LOCATION_IQ_TOKEN="‹pk.${fake("hex", 32)}›"`],
  misses: ['LOCATION_IQ_TOKEN="short"'],
});
