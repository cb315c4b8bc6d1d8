import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const togglApiToken = defineAssignment({
  id: "toggl-api-token",
  what: "a Toggl Track API token",
  source: "https://engineering.toggl.com/docs/authentication/",
  severity: "high",
  names: ["toggl", "toggl-track"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset it.",
  revoke: "https://track.toggl.com/profile",
  hits: [`TOGGL_API_TOKEN="‹${fake("hex", 32)}›"`],
  misses: [`TOGGL_API_TOKEN="${fake("hex", 10)}"`],
});
