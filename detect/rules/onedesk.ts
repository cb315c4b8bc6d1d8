import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const onedeskApiKey = defineAssignment({
  id: "onedesk-api-key",
  what: "a OneDesk API key",
  source: "https://www.onedesk.com/dev/",
  severity: "medium",
  names: ["onedesk"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`ONEDESK_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`ONEDESK_API_KEY=${fake("alnum", 10)}`],
});
