import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const paydirtApiKey = defineAssignment({
  id: "paydirt-api-key",
  what: "a Paydirt API key",
  source: "https://paydirtapp.com",
  severity: "high",
  names: ["paydirtapp", "paydirt"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Make a new key in Paydirt's settings under API.",
  hits: [`PAYDIRT_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["PAYDIRT_API_KEY=" + fake("hex", 10)],
});
