import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const spreedlyAccessSecret = defineAssignment({
  id: "spreedly-access-secret",
  what: "a Spreedly access secret",
  source: "https://docs.spreedly.com/reference/api/v1/",
  severity: "high",
  names: ["spreedly"],
  value: /[A-Za-z0-9]{64}/,
  remediation: "Delete it in Spreedly's organization.",
  hits: [`SPREEDLY_ACCESS_SECRET=‹${fake("alnum", 64)}›`],
  misses: ["SPREEDLY_REGION=shop"],
});
