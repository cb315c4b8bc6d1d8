import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const geocodeXyzAuthCode = defineAssignment({
  id: "geocode-xyz-auth-code",
  what: "a geocode.xyz authentication code",
  source: "https://geocode.xyz/api",
  severity: "low",
  names: ["geocode-xyz", "geocode-auth", "geocode-key", "geocode-api", "geocode-token", "geocode"],
  common: true,
  value: /[a-z0-9]{20,40}/,
  remediation: "Ask for a new code.",
  revoke: "https://geocode.xyz/api",
  hits: [`GEOCODE_XYZ_AUTH="‹${fake("digits", 20)}x${fake("digits", 7)}›"`],
  misses: ['GEOCODE_URL="/api/geocode/forward"'],
});
