import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const sendlaneApiKey = defineAssignment({
  id: "sendlane-api-key",
  what: "a Sendlane API key",
  source: "https://help.sendlane.com/",
  severity: "medium",
  names: ["sendlane"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`SENDLANE_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`SENDLANE_API_KEY=${fake("alnum", 10)}`],
});
