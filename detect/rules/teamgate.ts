import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const teamgateApiToken = defineAssignment({
  id: "teamgate-api-token",
  what: "a Teamgate API key or token",
  source: "https://developers.teamgate.com/",
  severity: "medium",
  names: ["teamgate"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`TEAMGATE_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`TEAMGATE_API_KEY=${fake("alnum", 10)}`],
});
