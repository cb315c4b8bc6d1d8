import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const nasaApiKey = defineAssignment({
  id: "nasa-api-key",
  what: "a NASA API key",
  source: "https://api.nasa.gov/",
  severity: "low",
  names: ["nasa"],
  common: true,
  value: /[A-Za-z0-9]{40}/,
  remediation: "Ask for a new key.",
  revoke: "https://api.nasa.gov",
  hits: [`NASA_API_KEY="‹${fake("alnum", 40)}›"`],
  misses: ["NASA_API_KEY=" + fake("hex", 10)],
});
