import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const klipfolioApiKey = defineAssignment({
  id: "klipfolio-api-key",
  what: "a Klipfolio API key",
  source: "https://apidocs.klipfolio.com/reference/authentication",
  severity: "high",
  names: ["klipfolio", "kf-api-key"],
  value: /[A-Za-z0-9]{40}/,
  remediation: "Make a new key in your profile in Klipfolio.",
  hits: [`KLIPFOLIO_API_KEY="‹${fake("hex", 40)}›"`],
  misses: ["KLIPFOLIO_API_KEY=" + fake("hex", 10)],
});
