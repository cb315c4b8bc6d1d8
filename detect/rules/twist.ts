import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const twistAccessToken = defineAssignment({
  id: "twist-access-token",
  what: "a Twist access token",
  source: "https://developer.twist.com/v3/",
  severity: "medium",
  names: ["twist"],
  common: true,
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`TWIST_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`TWIST_API_KEY=${fake("alnum", 10)}`],
});
