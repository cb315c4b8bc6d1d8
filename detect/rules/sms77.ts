import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sms77ApiKey = defineAssignment({
  id: "sms77-api-key",
  what: "a seven.io API key",
  source: "https://docs.seven.io/en/rest-api/authentication",
  severity: "high",
  names: ["sms77", "sevenio", "seven-io"],
  value: /[A-Za-z0-9]{64}/,
  remediation: "Delete it in seven's dashboard.",
  hits: [`SMS77_API_KEY=‹${fake("alnum", 64)}›`],
  misses: ["SMS77_REGION=shop"],
});
