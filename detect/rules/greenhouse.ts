import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const greenhouseKey = defineAssignment({
  id: "greenhouse-key",
  what: "a Greenhouse Harvest API key",
  source: "https://developers.greenhouse.io/harvest.html#authentication",
  severity: "critical",
  names: ["green-house"],
  // It reaches all candidates' data.
  value: /[a-f0-9]{32}-[a-z0-9]|[a-f0-9]{32,40}/,
  common: true,
  remediation: "Revoke the key in Greenhouse under Configure, API credentials.",
  hits: [`GREENHOUSE_API_KEY="‹${fake("hex", 32)}›"`, `GREENHOUSE_API_KEY="‹${fake("hex", 40)}›"`],
  misses: [`GREENHOUSE_API_KEY="${fake("hex", 10)}"`],
});
