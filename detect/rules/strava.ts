import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const stravaClientSecret = defineAssignment({
  id: "strava-client-secret",
  what: "a Strava client secret or token",
  source: "https://developers.strava.com/docs/authentication/",
  severity: "high",
  names: ["strava"],
  value: /[a-f0-9]{40}/,
  remediation: "Make a new secret.",
  revoke: "https://www.strava.com/settings/api",
  hits: [`STRAVA_CLIENT_SECRET="‹${fake("hex", 40)}›"`],
  misses: [`STRAVA_CLIENT_SECRET="${fake("hex", 13)}"`],
});
