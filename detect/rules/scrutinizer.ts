import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const scrutinizerToken = defineAssignment({
  id: "scrutinizer-token",
  what: "a Scrutinizer CI access token",
  source: "https://scrutinizer-ci.com/docs/api/",
  severity: "high",
  names: ["scrutinizer-ci", "scrutinizer"],
  common: true,
  value: /[a-f0-9]{64}/,
  remediation: "Delete it.",
  revoke: "https://scrutinizer-ci.com/profile/applications",
  hits: [`SCRUTINIZER_TOKEN="‹${fake("hex", 64)}›"`],
  misses: [`SCRUTINIZER_TOKEN="${fake("hex", 21)}"`],
});
