import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const iterableApiKey = defineAssignment({
  id: "iterable-api-key",
  what: "an Iterable API key",
  source: "https://support.iterable.com/hc/en-us/articles/360043464871-API-Keys",
  severity: "high",
  names: ["iterable-api", "iterable-key", "iterable"],
  common: true,
  value: /[a-f0-9]{32}/,
  remediation: "Delete the key in Iterable under integrations, API keys.",
  hits: [`ITERABLE_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["ITERABLE_API_KEY=" + fake("hex", 10)],
});
