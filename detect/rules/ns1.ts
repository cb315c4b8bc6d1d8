import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ns1Key = defineAssignment({
  id: "ns1-key",
  what: "an NS1 API key",
  source: "https://www.ibm.com/docs/en/ns1-connect?topic=keys-create-api-key",
  severity: "high",
  names: ["ns1-api", "ns1-key", "nsone"],
  value: /[A-Za-z0-9]{20}/,
  remediation: "Delete the key under Users & teams, API keys.",
  hits: [`NS1_API_KEY="‹${fake("alnum", 20)}›"`],
  misses: ['NS1_API_KEY="short"'],
});
