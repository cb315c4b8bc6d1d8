import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sendyApiKey = defineAssignment({
  id: "sendy-api-key",
  what: "a Sendy API key",
  source: "https://sendy.co/api",
  severity: "high",
  names: ["sendy"],
  common: true,
  value: /[A-Za-z0-9]{20}/,
  remediation: "Reset it in Sendy's settings.",
  hits: [`SENDY_API_KEY=‹${fake("alnum", 20)}›`],
  misses: ["SENDY_REGION=shop"],
});
