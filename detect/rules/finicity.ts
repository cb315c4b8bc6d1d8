import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const finicityKey = defineAssignment({
  id: "finicity-key",
  what: "a Finicity app key",
  source: "https://developer.mastercard.com/open-finance-us/documentation/onboarding/",
  severity: "critical",
  names: ["finicity"],
  value: /[a-z0-9]{20,32}/,
  remediation: "Ask Mastercard Open Finance for a new key.",
  hits: [`FINICITY_APP_KEY=‹${fake("hex", 32)}›`],
  misses: ["FINICITY_APP_KEY=short"],
});
