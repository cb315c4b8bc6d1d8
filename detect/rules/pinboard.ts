import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const pinboardApiToken = defineAssignment({
  id: "pinboard-api-token",
  what: "a Pinboard API token",
  source: "https://pinboard.in/api",
  severity: "medium",
  names: ["pinboard"],
  value: /[A-Za-z0-9_]{2,30}:[A-Fa-f0-9]{20}/,
  remediation: "Reset the token.",
  revoke: "https://pinboard.in/settings/password",
  hits: [`PINBOARD_API_TOKEN="‹ann:${fake("hex", 20)}›"`],
  misses: ["PINBOARD_API_TOKEN=" + fake("hex", 10)],
});
