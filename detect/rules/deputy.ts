import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const deputyToken = defineAssignment({
  id: "deputy-token",
  what: "a Deputy access token",
  source: "https://developer.deputy.com/deputy-docs/docs/getting-started",
  severity: "high",
  names: ["deputy"],
  value: /[a-f0-9]{32}/,
  common: true,
  remediation: "Delete the token in Deputy under the OAuth clients.",
  hits: [`DEPUTY_API_TOKEN="‹${fake("hex", 32)}›"`],
  misses: [`DEPUTY_API_TOKEN="${fake("hex", 10)}"`],
});
