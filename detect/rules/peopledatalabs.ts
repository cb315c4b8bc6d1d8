import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const peopleDataLabsApiKey = defineAssignment({
  id: "people-data-labs-api-key",
  what: "a People Data Labs API key",
  source: "https://docs.peopledatalabs.com/docs/authentication",
  severity: "high",
  names: ["peopledatalabs", "people-data-labs", "pdl-api", "pdl-key"],
  value: /[a-f0-9]{64}/,
  remediation: "Make a new key.",
  revoke: "https://dashboard.peopledatalabs.com/api-keys",
  hits: [`PEOPLEDATALABS_API_KEY="‹${fake("hex", 64)}›"`],
  misses: ["PEOPLEDATALABS_API_KEY=" + fake("hex", 10)],
});
