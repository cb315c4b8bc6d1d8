import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const adyenKey = defineAssignment({
  id: "adyen-key",
  what: "an Adyen API key",
  source: "https://docs.adyen.com/development-resources/api-credentials/",
  severity: "critical",
  names: ["adyen"],
  value: /AQE[A-Za-z0-9+/_=.-]{60,400}/,
  remediation: "Generate a new key in the Customer Area.",
  hits: [`ADYEN_API_KEY=‹AQE${fake("base64", 120)}›`],
  misses: ["ADYEN_MERCHANT=shop"],
});
